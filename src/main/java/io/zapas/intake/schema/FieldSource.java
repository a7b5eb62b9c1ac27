package io.zapas.intake.schema;

import io.zapas.intake.source.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from.
 *
 * @param headers accepted names, the most telling first
 * @param required a table without it is not of this format
 * @param perLine money for the whole line, to be divided by the quantity
 * @param sum several columns of this field are added up; otherwise the first with a value counts
 * @param extract takes group 1 of what it finds, nothing if it finds nothing
 * @param matches turns a text into true or false
 * @param template puts the value in place of {@code {value}}
 * @param empty values that mean nothing
 * @param capture field that takes what stood for the header's placeholder
 */
public record FieldSource(
        Field field,
        List<HeaderName> headers,
        boolean required,
        boolean perLine,
        boolean sum,
        @Nullable Pattern extract,
        @Nullable Pattern matches,
        @Nullable String template,
        List<String> empty,
        @Nullable Field capture) {

    /** Whether the text can be taken as it stands. */
    boolean plain() {
        return extract == null && matches == null && template == null && empty.isEmpty();
    }

    String shape(String text) {
        String value = text;
        if (value.isEmpty() || empty.contains(value)) return "";
        if (matches != null) return String.valueOf(matches.matcher(value).find());
        if (extract != null) {
            Matcher found = extract.matcher(value);
            value = found.find() && found.group(1) != null ? found.group(1).strip() : "";
        }
        return template == null || value.isEmpty() ? value : template.replace("{value}", value);
    }

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
}
