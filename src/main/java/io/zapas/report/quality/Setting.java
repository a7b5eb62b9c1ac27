package io.zapas.report.quality;

/**
 * A setting in force.
 *
 * @param name as it is written in the settings file; its meaning is the text {@code setting.<name>}
 * @param value as in force, in the settings file's own notation
 * @param origin where it comes from
 */
public record Setting(String name, String value, Origin origin) {
    public enum Origin {
        BUILT_IN,
        SETTINGS_FILE,
        COMMAND_LINE
    }
}
