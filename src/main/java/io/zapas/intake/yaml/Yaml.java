package io.zapas.intake.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML text that remembers its lines, so that a fault in a user's format can be pointed at. */
public sealed interface Yaml {
    int line();

    record Scalar(int line, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {}

    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {
        @Nullable
        public Yaml get(String key) {
            return entries.get(key);
        }
    }

    static Yaml parse(String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) throw new FormatFault(1, "the file is empty");
            return value(parser, first);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new FormatFault(line, "no YAML: " + e.getOriginalMessage());
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
                throw new FormatFault(keyLine, "'" + key + "' stands here a second time");
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
}
