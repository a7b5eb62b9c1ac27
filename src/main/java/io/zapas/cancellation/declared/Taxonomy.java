package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The causes with their faults, names, reason ids and wordings, and the words for who cancelled. Data: {@code causes.yaml},
 * extended by the user's own file of the same shape. Immutable, thread-safe.
 */
public final class Taxonomy {
    private final TaxonomyEntries entries;
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, Cause> byReasonId = new HashMap<>();
    private final Map<List<String>, Fault> initiators = new HashMap<>();
    private final ReasonReader reader;

    private Taxonomy(TaxonomyEntries entries) {
        this.entries = entries;
        for (var entry : entries.causes()) {
            var cause = new Cause(entry.id(), entry.fault(), entry.real());
            causes.put(entry.id(), cause);
            names.put(entry.id(), entry.names());
            entry.ids().forEach(id -> byReasonId.put(id, cause));
        }
        entries.initiators().forEach((fault, words) -> words.forEach(word -> initiators.put(Words.of(word), fault)));
        reader = new ReasonReader(entries, causes);
    }

    public static Taxonomy builtIn() {
        try (InputStream in =
                Objects.requireNonNull(Taxonomy.class.getResourceAsStream("/causes.yaml"), "causes.yaml")) {
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Taxonomy(TaxonomyYaml.parse(yaml, "causes.yaml", Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds causes, and words to causes; a wording that stands in both belongs to the later one's cause.
     *
     * @param sourceName how messages call the file
     * @throws InvalidTaxonomy naming file and line
     */
    public Taxonomy extendedBy(String yaml, String sourceName) {
        return new Taxonomy(entries.with(TaxonomyYaml.parse(yaml, sourceName, causes)));
    }

    /** All causes in the order of the files. */
    public List<Cause> causes() {
        return List.copyOf(causes.values());
    }

    /** The cause of that id. @throws IllegalArgumentException naming the id if there is none */
    public Cause cause(String id) {
        var cause = causes.get(id);
        if (cause == null) {
            throw new IllegalArgumentException("expected a cause of the taxonomy, was '" + id + "'");
        }
        return cause;
    }

    public Cause cause(KnownCause cause) {
        return cause(cause.id());
    }

    /** The cause's name in {@code language} (en, ru, zh), else in English, else its id. */
    public String name(Cause cause, String language) {
        var inLanguages = names.getOrDefault(cause.id(), Map.of());
        return inLanguages.getOrDefault(language, inLanguages.getOrDefault("en", cause.id()));
    }

    /** The cause that a platform's reason id names. It says nothing about the fault. */
    public Optional<Cause> byReasonId(String reasonId) {
        return Optional.ofNullable(byReasonId.get(reasonId.strip()));
    }

    /** What a reason text in ru, zh, en or id says. */
    public ReasonReading read(String reason) {
        return reader.read(reason);
    }

    /** Who a platform's word for the initiator means; empty if it is unknown or names two. */
    public Optional<Fault> initiator(String word) {
        var words = Words.of(word);
        var whole = Optional.ofNullable(initiators.get(words));
        return whole.isPresent() ? whole : named(words);
    }

    /** "cancelled_by_customer", "Служба доставки Ozon": the longest initiator named in it, if it is one party's. */
    private Optional<Fault> named(List<String> words) {
        int longest = 0;
        Set<Fault> found = EnumSet.noneOf(Fault.class);
        for (var initiator : initiators.entrySet()) {
            int length = initiator.getKey().size();
            if (length >= longest && Collections.indexOfSubList(words, initiator.getKey()) >= 0) {
                if (length > longest) {
                    found.clear();
                }
                longest = length;
                found.add(initiator.getValue());
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
