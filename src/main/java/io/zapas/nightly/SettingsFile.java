package io.zapas.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code zapas.yaml}: a missing file means the built-in settings, an unknown name is an error. */
final class SettingsFile {
    static final String NAME = "zapas.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
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
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Object told = YAML.readTree(text);
            ObjectNode merged = YAML.valueToTree(Settings.BUILT_IN);
            if (told instanceof ObjectNode own) {
                // read once as it stands, so that an unknown name is reported with its own line
                YAML.readValue(text, Settings.class);
                own.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
            } else if (!text.isBlank()) {
                throw new BadUsage("[" + file + ":1] expected lines such as 'lead_time_days: 14'");
            }
            return YAML.treeToValue(merged, Settings.class);
        } catch (UnrecognizedPropertyException e) {
            throw new BadUsage("[" + file + ":" + e.getLocation().getLineNr() + "] unknown setting '"
                    + e.getPropertyName() + "'; known are " + e.getKnownPropertyIds());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadUsage("[" + file + ":" + line + "] " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadUsage("[" + file + "] cannot be read: " + e.getMessage());
        }
    }
}
