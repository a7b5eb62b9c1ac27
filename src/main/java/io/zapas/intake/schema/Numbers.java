package io.zapas.intake.schema;

import io.zapas.intake.source.Names;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a format writes its numbers.
 *
 * <p>{@link #AUTO} takes the last of {@code .} and {@code ,} for the decimal mark and refuses what can be read two ways
 * ({@code 1,234}); spaces of every kind group digits.
 */
public enum Numbers {
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
        if (text.length() > LONGEST) return null;
        String plain = plain(withoutSpaces(text));
        if (plain == null || !isNumber(plain)) return null;
        BigDecimal number = new BigDecimal(plain);
        if (this != DOTTED_THOUSANDS) return number;
        boolean inThousands = plain.indexOf('.') >= 0 || number.abs().compareTo(THOUSAND) < 0;
        return inThousands && number.signum() != 0 ? number.multiply(THOUSAND).stripTrailingZeros() : number;
    }

    /** How whole units are written beside such amounts: nobody counts pieces in thousands. */
    Numbers ofUnits() {
        return this == DOTTED_THOUSANDS ? COMMA : this;
    }

    private @Nullable String plain(String digits) {
        int comma = digits.indexOf(',');
        int point = digits.indexOf('.');
        return switch (this) {
            case POINT -> ungrouped(digits, ',', '.');
            case COMMA -> ungrouped(digits, '.', ',');
            case DOTTED_THOUSANDS ->
                comma < 0 && point == digits.lastIndexOf('.') ? digits : ungrouped(digits, '.', ',');
            case AUTO -> {
                if (comma < 0) yield point == digits.lastIndexOf('.') ? digits : ungrouped(digits, '.', ',');
                if (point < 0) yield onlyCommas(digits, comma);
                yield comma < point ? ungrouped(digits, ',', '.') : ungrouped(digits, '.', ',');
            }
        };
    }

    /** Several commas group; one before three digits is a riddle, unless nothing but a zero stands before it. */
    private static @Nullable String onlyCommas(String digits, int comma) {
        if (comma != digits.lastIndexOf(',')) return ungrouped(digits, ',', '.');
        boolean riddle = digits.length() - comma - 1 == 3 && !digits.startsWith("0,") && !digits.startsWith("-0,");
        return riddle ? null : digits.replace(',', '.');
    }

    /** Without its group marks, each of which has to stand before three digits: 2.5 is not 25. */
    private static @Nullable String ungrouped(String digits, char group, char decimal) {
        int end = digits.indexOf(decimal) < 0 ? digits.length() : digits.indexOf(decimal);
        int mark = digits.indexOf(group);
        if (mark > end || mark == 0) return null;
        for (; mark >= 0; mark = digits.indexOf(group, mark + 1)) {
            int next = digits.indexOf(group, mark + 1);
            if ((next < 0 ? end : next) - mark != 4) return null;
        }
        return digits.replace(String.valueOf(group), "").replace(decimal, '.');
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
