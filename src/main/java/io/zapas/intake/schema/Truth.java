package io.zapas.intake.schema;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for yes and no. */
final class Truth {
    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("1", true),
            Map.entry("да", true),
            Map.entry("是", true),
            Map.entry("x", true),
            Map.entry("✓", true),
            Map.entry("approved", true),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("0", false),
            Map.entry("нет", false),
            Map.entry("否", false),
            Map.entry("rejected", false));

    private Truth() {}

    static @Nullable Boolean of(String text) {
        return WORDS.get(text.toLowerCase(Locale.ROOT));
    }
}
