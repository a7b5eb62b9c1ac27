package io.zapas.exports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a format writes its numbers.
 *
 * <p>{@link #AUTO} takes the last of {@code .} and {@code ,} for the decimal mark and refuses what can be read two ways
 * ({@code 1,234}); spaces of every kind group digits.
 */
enum Numbers {
    AUTO,
    POINT,
    COMMA,
    /**
     * Indonesian exports: {@code 38.300} is 38,300 and the bare number {@code 10} beside it, where a spreadsheet has
     * eaten the group of zeros, is 10,000. Numbers from 1,000 up without a point are whole already.
     */
    DOTTED_THOUSANDS;

    private static final int LONGEST = 40;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** The number, or {@code null} where the text is none or can be read two ways. */
    @Nullable
    BigDecimal parse(String text) {
        String plain = plain(text);
        if (plain == null || !isNumber(plain)) return null;
        BigDecimal number = new BigDecimal(plain);
        if (this != DOTTED_THOUSANDS) return number;
        boolean inThousands = plain.indexOf('.') >= 0 || number.abs().compareTo(THOUSAND) < 0;
        return inThousands && number.signum() != 0 ? number.multiply(THOUSAND).stripTrailingZeros() : number;
    }

    private @Nullable String plain(String text) {
        if (text.length() > LONGEST) return null;
        String digits = withoutSpaces(text);
        int comma = digits.indexOf(',');
        int point = digits.indexOf('.');
        return switch (this) {
            case POINT -> digits.replace(",", "");
            case COMMA -> digits.replace(".", "").replace(',', '.');
            case DOTTED_THOUSANDS -> {
                if (comma >= 0) yield digits.replace(".", "").replace(',', '.');
                yield point == digits.lastIndexOf('.') ? digits : ungrouped(digits, '.');
            }
            case AUTO -> {
                if (comma < 0) yield point == digits.lastIndexOf('.') ? digits : ungrouped(digits, '.');
                if (point < 0) yield onlyCommas(digits, comma);
                yield comma < point
                        ? ungrouped(digits, ',')
                        : digits.replace(".", "").replace(',', '.');
            }
        };
    }

    /** One comma before anything but three digits is a decimal mark; several are groups; one before three is a riddle. */
    private static @Nullable String onlyCommas(String digits, int comma) {
        if (comma != digits.lastIndexOf(',')) return ungrouped(digits, ',');
        return digits.length() - comma - 1 == 3 ? null : digits.replace(',', '.');
    }

    private static String ungrouped(String digits, char mark) {
        return digits.replace(String.valueOf(mark), "");
    }

    private static String withoutSpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Names.isSpace(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars().filter(c -> !Names.isSpace((char) c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isNumber(String plain) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c == '.') points++;
            else if (i > 0 || c != '-' && c != '+') return false;
        }
        return digits > 0 && points <= 1;
    }
}
