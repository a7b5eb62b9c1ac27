package io.zapas.intake.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML text that remembers its lines, so that a fault in a user's file can be pointed at. Whoever asks a value for what it
 * is not gets a {@link Fault} that says in the reader's words what was expected ({@code what} names the value there).
 */
public sealed interface Yaml {
    int line();

    record Scalar(int line, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> entries) implements Yaml {}

    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {
        @Nullable
        public Yaml get(String key) {
            return entries.get(key);
        }

        public Yaml needed(String key, String what) {
            Yaml yaml = entries.get(key);
            if (yaml != null) return yaml;
            throw fault(what + " needs '" + key + "'");
        }

        /** The mapping under a key, an empty one where nothing stands there. */
        public Mapping part(String key, String... known) {
            Yaml yaml = entries.get(key);
            if (yaml == null) return new Mapping(line, Map.of());
            Mapping part = yaml.mapping("'" + key + "'");
            return known.length == 0 ? part : part.onlyKeys("'" + key + "'", known);
        }

        public Mapping onlyKeys(String what, String... known) {
            Set<String> allowed = new TreeSet<>(Arrays.asList(known));
            entries.forEach((key, value) -> {
                if (allowed.contains(key)) return;
                throw value.fault("unknown key '" + key + "' in " + what + ": expected one of " + allowed);
            });
            return this;
        }

        public String text(String key, String otherwise) {
            Yaml yaml = entries.get(key);
            return yaml == null ? otherwise : yaml.text("'" + key + "'");
        }

        /** Whether the first of two words stands there, which also counts where nothing does. */
        public boolean isFirst(String key, String first, String second) {
            String text = text(key, first);
            if (text.equals(first) || text.equals(second)) return text.equals(first);
            Yaml at = entries.getOrDefault(key, this);
            throw at.fault("'" + key + "': expected " + first + " or " + second + ", was '" + text + "'");
        }

        public boolean yes(String key) {
            return entries.containsKey(key) && isFirst(key, "true", "false");
        }

        public int wholeNumber(String key, int otherwise) {
            Yaml yaml = entries.get(key);
            if (yaml == null) return otherwise;
            String text = yaml.text("'" + key + "'");
            if (text.matches("[1-9]\\d{0,2}")) return Integer.parseInt(text);
            throw yaml.fault("'" + key + "': expected a whole number from 1 to 999, was '" + text + "'");
        }

        /** The items under a key, none where nothing stands there. */
        public List<Yaml> items(String key) {
            Yaml yaml = entries.get(key);
            return yaml == null ? List.of() : yaml.items();
        }

        public List<String> texts(String key) {
            Yaml yaml = entries.get(key);
            return yaml == null ? List.of() : yaml.texts("'" + key + "'");
        }

        public @Nullable Pattern pattern(String key) {
            Yaml yaml = entries.get(key);
            return yaml == null ? null : yaml.pattern("'" + key + "'");
        }
    }

    default Fault fault(String message) {
        return new Fault(line(), message);
    }

    default Mapping mapping(String what) {
        if (this instanceof Mapping mapping) return mapping;
        throw fault("expected " + what + " as 'key: value' lines");
    }

    default String text(String what) {
        if (this instanceof Scalar scalar) return scalar.text();
        throw fault("expected one value for " + what + ", was a list or a block");
    }

    /** A list, or a single value for a list of one. */
    default List<Yaml> items() {
        return this instanceof Sequence sequence ? sequence.entries() : List.of(this);
    }

    default List<String> texts(String what) {
        return items().stream().map(item -> item.text(what)).toList();
    }

    default Pattern pattern(String what) {
        try {
            return Pattern.compile(text(what));
        } catch (PatternSyntaxException e) {
            throw fault(what + ": no regular expression: " + e.getDescription());
        }
    }

    /** One of an enum's constants by its name in lower case. */
    default <E extends Enum<E>> E constant(Class<E> type, String what) {
        return constant(text(what), type, what);
    }

    /** The same for a name that stands elsewhere, as a key. */
    default <E extends Enum<E>> E constant(String text, Class<E> type, String what) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.replace('-', '_'))) return constant;
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw fault(what + ": expected one of " + known + ", was '" + text + "'");
    }

    static Yaml parse(String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) throw new Fault(1, "the file is empty");
            return value(parser, first);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Fault(line, "no YAML: " + e.getOriginalMessage());
        }
    }

    private static Yaml value(JsonParser parser, JsonToken token) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (token) {
            case START_OBJECT -> mapping(parser, line);
            case START_ARRAY -> sequence(parser, line);
            case VALUE_NULL -> new Scalar(line, "");
            default -> new Scalar(line, parser.getString());
        };
    }

    private static Mapping mapping(JsonParser parser, int line) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            if (entries.put(key, value(parser, parser.nextToken())) != null) {
                throw new Fault(keyLine, "'" + key + "' stands here a second time");
            }
        }
        return new Mapping(line, entries);
    }

    private static Sequence sequence(JsonParser parser, int line) {
        List<Yaml> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(value(parser, t));
        }
        return new Sequence(line, items);
    }

    /** A definition that cannot be understood, with the line of its YAML. */
    final class Fault extends RuntimeException {
        private final int line;

        Fault(int line, String message) {
            super(message);
            this.line = line;
        }

        public String at(String file) {
            return "[" + file + ":" + line + "] " + getMessage();
        }
    }
}
