package io.zapas.report.text;

import io.zapas.shop.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language, from {@code texts/<language>.properties} (UTF-8). {@code {0}}, {@code {1}} … stand for the
 * arguments, {@code {0|line|lines}} for the form of a word that goes with the number in argument 0 (in Russian three forms: of
 * 1, of 2, of 5). Figures inside sentences are written as the language does; the separators are set here and do not come from
 * the Java runtime, whose locale data change between versions.
 */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)((?:\\|[^|{}]+)*)}");

    private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> words;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    private final DateTimeFormatter days;

    private Texts(Language language) {
        this.language = language;
        this.words = read(language);
        this.days = DateTimeFormatter.ofPattern(language.custom().days(), Locale.ROOT);
        symbols.setGroupingSeparator(language.custom().thousands());
        symbols.setDecimalSeparator(language.custom().decimal());
    }

    /** Read once; immutable, for any number of threads. */
    public static Texts of(Language language) {
        return READ.computeIfAbsent(language, Texts::new);
    }

    private static Map<String, String> read(Language language) {
        String resource = "/texts/" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("texts: expected the resource " + resource + ", but it is missing");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Properties words = new Properties();
            words.load(reader);
            return words.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public Language language() {
        return language;
    }

    /** @throws IllegalArgumentException if there is no such text: keys in code are ours and must exist */
    public String get(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException(
                        "texts/" + language.code() + ".properties: expected a text for '" + key + "', was none"));
    }

    /** For keys that come with the data. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(words.get(key)).map(text -> fill(text, arguments));
    }

    /** For keys that come with the data: the last part of an unknown key in readable form. */
    public String orReadable(String key, Object... arguments) {
        return find(key, arguments).orElseGet(() -> readable(key));
    }

    public String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + key(constant));
    }

    /** How a constant is written in keys. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Sentences one after the other. */
    public String sentences(List<String> sentences) {
        return String.join(language.custom().betweenSentences(), sentences);
    }

    /** Cuts names that would drown a sentence. */
    public static String shortened(int length, String text) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }

    public String date(LocalDate day) {
        return days.format(day);
    }

    public String whole(double number) {
        return format("#,##0", number);
    }

    public String decimal(double number) {
        return format("#,##0.0", number);
    }

    /** Two decimals. */
    public String factor(double number) {
        return format("0.##", number);
    }

    public String percent(double share) {
        return format("0.0", share * 100) + language.custom().beforePercent() + "%";
    }

    /** A share below a tenth of a percent. */
    public String finePercent(double share) {
        return format("0.00", share * 100) + language.custom().beforePercent() + "%";
    }

    /** A share in percent without its sign, for the ends of a range. */
    public String points(double share) {
        return format("0.0", share * 100);
    }

    public String thousandths(double number) {
        return format("0.000", number);
    }

    /** Amount without cents, with its currency; no currency is written for "". */
    public String money(BigDecimal amount, String currency) {
        return (whole(amount.doubleValue()) + "\u00A0" + currency).strip();
    }

    public String money(Money sum) {
        return money(sum.amount(), sum.currency());
    }

    /** Sums of several currencies, "" for none. */
    public String money(List<Money> sums) {
        return sums.stream().map(this::money).collect(Collectors.joining(", "));
    }

    Set<String> keys() {
        return new TreeSet<>(words.keySet());
    }

    private String format(String pattern, double number) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static String fill(String text, Object... arguments) {
        return PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            if (index >= arguments.length) {
                return Matcher.quoteReplacement(place.group());
            }
            String argument = String.valueOf(arguments[index]);
            String forms = place.group(2);
            return Matcher.quoteReplacement(
                    forms.isEmpty()
                            ? argument
                            : Plural.form(argument, List.of(forms.substring(1).split("\\|"))));
        });
    }

    private static String readable(String key) {
        return key.substring(key.lastIndexOf('.') + 1).replace('_', ' ');
    }
}
