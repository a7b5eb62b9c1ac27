package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a taxonomy file and checks it against what is known already. */
final class TaxonomyYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final String FAULTS =
            Arrays.stream(Fault.values()).map(TaxonomyYaml::word).collect(Collectors.joining(", "));

    private final String source;
    private final Map<String, Cause> known;
    private final Set<String> seen = new HashSet<>();

    private TaxonomyYaml(String source, Map<String, Cause> known) {
        this.source = source;
        this.known = known;
    }

    static TaxonomyEntries parse(String yaml, String source, Map<String, Cause> known) {
        return new TaxonomyYaml(source, known).entries(read(yaml, source));
    }

    private static FileNode read(String yaml, String source) {
        try {
            var file = MAPPER.readValue(yaml, FileNode.class);
            if (file == null) {
                throw new InvalidTaxonomy(source, 1, "'causes:' with a list of causes", "an empty file");
            }
            return file;
        } catch (UnrecognizedPropertyException e) {
            var names = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            throw new InvalidTaxonomy(source, line(e), "one of " + names, "'" + e.getPropertyName() + "'");
        } catch (JacksonException e) {
            throw new InvalidTaxonomy(source, line(e), "a taxonomy in YAML", e.getOriginalMessage());
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private TaxonomyEntries entries(FileNode file) {
        var initiators = new EnumMap<Fault, List<String>>(Fault.class);
        if (file.initiators != null) {
            initiators.put(Fault.SELLER, list(file.initiators.seller));
            initiators.put(Fault.BUYER, list(file.initiators.buyer));
            initiators.put(Fault.PLATFORM, list(file.initiators.platform));
            initiators.put(Fault.CARRIER, list(file.initiators.carrier));
        }
        return new TaxonomyEntries(
                list(file.causes).stream().map(this::entry).toList(),
                initiators,
                list(file.openings),
                list(file.reasonWords),
                list(file.endings),
                list(file.empty),
                list(file.negations),
                file.same == null ? Map.of() : file.same);
    }

    private TaxonomyEntries.Entry entry(CauseNode node) {
        if (node.id == null || node.id.text.isBlank()) {
            throw new InvalidTaxonomy(source, 1, "an 'id' for every cause", "a cause without one");
        }
        if (!seen.add(node.id.text) && !known.containsKey(node.id.text)) {
            throw new InvalidTaxonomy(source, node.id.line, "every cause once", "'" + node.id.text + "' again");
        }
        rejectBlank(node);
        return new TaxonomyEntries.Entry(
                node.id.text,
                fault(node.id, node.fault),
                node.real == null || node.real,
                names(node),
                list(node.ids),
                list(node.texts),
                list(node.phrases));
    }

    private void rejectBlank(CauseNode node) {
        for (var words : List.of(list(node.texts), list(node.phrases))) {
            for (String text : words) {
                if (text == null || Words.of(text).isEmpty()) {
                    throw new InvalidTaxonomy(
                            source,
                            node.id.line,
                            "a wording for '" + node.id.text + "'",
                            "'" + text + "' without a letter");
                }
            }
        }
    }

    private Fault fault(Located id, @Nullable Located given) {
        var cause = known.get(id.text);
        if (given == null && cause == null) {
            throw new InvalidTaxonomy(
                    source, id.line, "'fault' of the new cause '" + id.text + "': one of " + FAULTS, "none");
        }
        if (given == null) {
            return cause.fault();
        }
        var fault = Arrays.stream(Fault.values())
                .filter(f -> word(f).equals(given.text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidTaxonomy(source, given.line, "one of " + FAULTS, "'" + given.text + "'"));
        if (cause != null && cause.fault() != fault) {
            throw new InvalidTaxonomy(
                    source,
                    given.line,
                    "'" + word(cause.fault()) + "' for '" + id.text
                            + "' (a built-in cause keeps its fault; use an id of your own)",
                    "'" + given.text + "'");
        }
        return fault;
    }

    private Map<String, String> names(CauseNode node) {
        if (node.names != null) {
            return node.names;
        }
        return known.containsKey(node.id.text) ? Map.of() : Map.of("en", node.id.text);
    }

    private static String word(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    /** A scalar that knows its line. */
    @JsonDeserialize(using = LocatedReader.class)
    record Located(String text, int line) {}

    static final class LocatedReader extends ValueDeserializer<Located> {
        @Override
        public Located deserialize(JsonParser parser, DeserializationContext context) {
            return new Located(parser.getString(), parser.currentTokenLocation().getLineNr());
        }
    }

    record CauseNode(
            Located id,
            @Nullable Located fault,
            @Nullable Boolean real,
            @Nullable Map<String, String> names,
            @Nullable List<String> ids,
            @Nullable List<String> texts,
            @Nullable List<String> phrases) {}

    record InitiatorsNode(
            @Nullable List<String> seller,
            @Nullable List<String> buyer,
            @Nullable List<String> platform,
            @Nullable List<String> carrier) {}

    record FileNode(
            @Nullable List<CauseNode> causes,
            @Nullable InitiatorsNode initiators,
            @Nullable List<String> openings,
            @Nullable List<String> reasonWords,
            @Nullable List<String> endings,
            @Nullable List<String> empty,
            @Nullable List<String> negations,
            @Nullable Map<String, List<String>> same) {}
}
