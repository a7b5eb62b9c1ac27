package io.zapas.intake.schema;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header a format accepts. {@code #} in it stands for a whole number ("Дней без остатка за # дней"), {@code ¤} for the
 * name or sign of a currency ("Цена, ¤"); what stood there is told by {@link #capture}.
 *
 * @param text as the YAML has it
 * @param exact normalised, where it holds no placeholder
 */
public record HeaderName(
        String text, String exact, @Nullable Pattern pattern) {
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("₽", "RUB"),
            Map.entry("руб.", "RUB"),
            Map.entry("руб", "RUB"),
            Map.entry("р.", "RUB"),
            Map.entry("¥", "CNY"),
            Map.entry("￥", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₸", "KZT"),
            Map.entry("br", "BYN"),
            Map.entry("rp", "IDR"));

    static HeaderName of(String text) {
        String normal = Names.normalise(text);
        if (normal.indexOf('#') < 0 && normal.indexOf('¤') < 0) return new HeaderName(text, normal, null);
        String regex = Pattern.quote(normal).replace("#", "\\E(\\d+)\\Q").replace("¤", "\\E(\\S{1,4})\\Q");
        return new HeaderName(text, "", Pattern.compile(regex));
    }

    public boolean matches(String normalised) {
        return pattern == null
                ? exact.equals(normalised)
                : pattern.matcher(normalised).matches();
    }

    /** What stood in place of the placeholder, "" if there is none. */
    public String capture(String normalised) {
        if (pattern == null) return "";
        Matcher found = pattern.matcher(normalised);
        return found.matches() ? found.group(1) : "";
    }

    /** The three-letter code of a currency's sign or name; unknown ones stay as they are. */
    static String currencyCode(String sign) {
        String code = CURRENCIES.get(sign.toLowerCase(Locale.ROOT));
        return code != null ? code : sign.toUpperCase(Locale.ROOT);
    }
}
