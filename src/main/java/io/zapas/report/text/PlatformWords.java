package io.zapas.report.text;

import java.util.Locale;
import java.util.Map;

/** What the marketplace's stock reports say of a product, in the reader's language. Words not known are shown as they stand. */
public final class PlatformWords {
    private static final Map<String, String> KEYS = Map.ofEntries(
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

    private PlatformWords() {}

    public static String in(Texts texts, String words) {
        String key = KEYS.get(words.strip().toLowerCase(Locale.ROOT));
        return key == null ? words : texts.get("liquidity." + key);
    }
}
