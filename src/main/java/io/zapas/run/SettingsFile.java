package io.zapas.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code zapas.yaml}: a missing file means the built-in settings, an unknown name is an error. */
final class SettingsFile {
    static final String NAME = "zapas.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private SettingsFile() {}

    static Settings read(Path input) {
        Path file = input.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Settings.BUILT_IN;
        }
        Settings settings = parse(file);
        String fault = settings.fault();
        if (fault != null) {
            throw new BadUsage("[" + file + "] " + fault);
        }
        return settings;
    }

    private static Settings parse(Path file) {
        String text = text(file);
        try {
            Object told = YAML.readTree(text);
            ObjectNode merged = YAML.valueToTree(Settings.BUILT_IN);
            if (told instanceof ObjectNode own) {
                // read once as it stands, so that a mistake is reported with its own name
                YAML.readValue(text, Settings.class);
                own.properties().stream()
                        // a name without a value says nothing
                        .filter(entry -> !entry.getValue().isNull())
                        .forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
            } else if (!text.isBlank()) {
                throw new BadUsage("[" + file + ":1] expected lines such as 'lead_time_days: 14'");
            }
            return YAML.treeToValue(merged, Settings.class);
        } catch (UnrecognizedPropertyException e) {
            throw new BadUsage(at(file, text, e.getPropertyName(), e) + "unknown setting '" + e.getPropertyName()
                    + "'; known are " + e.getKnownPropertyIds());
        } catch (MismatchedInputException e) {
            String name = e.getPath().isEmpty() ? "" : e.getPath().get(0).getPropertyName();
            throw new BadUsage(at(file, text, name, e) + name + ": expected " + expected(e.getTargetType()) + ", was "
                    + (e instanceof InvalidFormatException wrong ? "'" + wrong.getValue() + "'" : "something else"));
        } catch (JacksonException e) {
            throw new BadUsage(at(file, text, "", e)
                    + e.getOriginalMessage().lines().findFirst().orElse("is no YAML"));
        }
    }

    /** A byte order mark, as Windows editors set it, is no part of the text. */
    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadUsage("[" + file + "] expected text in UTF-8, was another encoding: save it again as UTF-8");
        } catch (IOException e) {
            throw new BadUsage("[" + file + "] cannot be read: " + e.getMessage());
        }
    }

    /** The parser's own place is behind the value, perhaps on the next line: the line of the name is meant. */
    private static String at(Path file, String text, @Nullable String name, JacksonException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && name != null && !name.isEmpty(); i++) {
            if (lines.get(i).strip().startsWith(name + ":")) {
                line = i + 1;
                break;
            }
        }
        return "[" + file + ":" + line + "] ";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == int.class) return "a whole number";
        if (type == double.class || type == Double.class || type == BigDecimal.class) return "a number such as 0.5";
        if (type != null && Collection.class.isAssignableFrom(type)) return "a list such as [en, ru]";
        if (type == String.class) return "a text";
        return "names with values";
    }
}
