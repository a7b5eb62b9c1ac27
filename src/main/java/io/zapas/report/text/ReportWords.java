package io.zapas.report.text;

import io.zapas.advice.Action;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the words of other reports: of ours when a planner gives one back, in any language, and of the marketplace's. */
public final class ReportWords {
    private static final Map<String, String> OF_PLATFORM = Map.ofEntries(
            Map.entry("дефицитный", "deficit"),
            Map.entry("был дефицитный", "was_deficit"),
            Map.entry("очень популярный", "very_popular"),
            Map.entry("был очень популярный", "was_very_popular"),
            Map.entry("популярный", "popular"),
            Map.entry("был популярный", "was_popular"),
            Map.entry("избыточный", "excess"),
            Map.entry("был избыточный", "was_excess"),
            Map.entry("без продаж", "no_sales"),
            Map.entry("был без продаж", "was_no_sales"),
            Map.entry("без продаж, ограничен", "restricted"),
            Map.entry("сбор данных", "collecting"),
            Map.entry("ожидаем поставки", "awaiting"),
            Map.entry("поставить", "supply"),
            Map.entry("поставка не требуется", "no_supply"));

    private ReportWords() {}

    /** Empty for words that no report writes. */
    public static Optional<Action> action(String words) {
        return Arrays.stream(Action.values())
                .filter(action -> Arrays.stream(Language.values())
                        .anyMatch(language -> Texts.of(language).of(action).equalsIgnoreCase(words)))
                .findFirst();
    }

    /** The name of a place, "" where the report says that the whole shop is meant. */
    public static String location(String words) {
        boolean all = Arrays.stream(Language.values())
                .anyMatch(language -> Texts.of(language).get("location.all").equalsIgnoreCase(words));
        return all ? "" : words;
    }

    /** What the marketplace's stock reports say of a product, in the reader's language. Words not known are shown as they stand. */
    public static String ofPlatform(Texts texts, String words) {
        String key = OF_PLATFORM.get(words.strip().toLowerCase(Locale.ROOT));
        return key == null ? words : texts.get("liquidity." + key);
    }
}
