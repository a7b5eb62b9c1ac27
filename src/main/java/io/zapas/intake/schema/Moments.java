package io.zapas.intake.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times. The usual patterns are read by hand: a DateTimeFormatter costs about a microsecond a value, and
 * an order line has five of them.
 *
 * @param slash what 01/02/2026 means; a format that does not say it gets such dates rejected
 * @param patterns further patterns, tried last
 */
public record Moments(Slash slash, List<DateTimeFormatter> patterns) {
    enum Slash {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** The moment, or {@code null} where the text is none. */
    @Nullable
    public Moment parse(String text) {
        try {
            Moment moment = new Scanner(text, slash).moment();
            return moment != null ? moment : byPattern(text);
        } catch (DateTimeException e) {
            return byPattern(text);
        }
    }

    /** A spreadsheet's day count, where a date cell lost its style. */
    static @Nullable Moment ofSerial(String number) {
        double days = Double.parseDouble(number);
        if (days < 1 || days >= 110_000) return null;
        LocalDateTime at = DateUtil.getLocalDateTime(days, false, true);
        return at == null
                ? null
                : new Moment(at.toLocalDate(), days == Math.rint(days) ? null : at.toLocalTime(), null, false);
    }

    private @Nullable Moment byPattern(String text) {
        for (DateTimeFormatter pattern : patterns) {
            try {
                var parsed = pattern.parseBest(text, LocalDateTime::from, LocalDate::from);
                if (parsed instanceof LocalDateTime at)
                    return new Moment(at.toLocalDate(), at.toLocalTime(), null, false);
                if (parsed instanceof LocalDate date) return new Moment(date, null, null, false);
            } catch (DateTimeParseException e) {
                // the next pattern may fit
            }
        }
        return null;
    }

    /** Walks once over the characters. */
    private static final class Scanner {
        private final String text;
        private final Slash slash;
        private int at;

        Scanner(String text, Slash slash) {
            this.text = text;
            this.slash = slash;
        }

        @Nullable
        Moment moment() {
            int start = at;
            int first = number(8);
            int firstDigits = at - start;
            if (firstDigits == 8) return rest(LocalDate.of(first / 10_000, first / 100 % 100, first % 100), false);
            char mark = next();
            int second = number(2);
            if (first < 0 || second < 0 || next() != mark) return null;
            int thirdAt = at;
            int third = number(4);
            int thirdDigits = at - thirdAt;
            if (firstDigits == 4 && third >= 0 && thirdDigits <= 2 && (mark == '-' || mark == '/' || mark == '.')) {
                return rest(LocalDate.of(first, second, third), false);
            }
            if (firstDigits > 2 || thirdDigits != 4) return null;
            if (mark == '.' || mark == '/' && slash == Slash.DAY_FIRST)
                return rest(LocalDate.of(third, second, first), true);
            return mark == '/' && slash == Slash.MONTH_FIRST ? rest(LocalDate.of(third, first, second), true) : null;
        }

        private @Nullable Moment rest(LocalDate date, boolean dayFirst) {
            if (at == text.length()) return new Moment(date, null, null, dayFirst);
            char gap = next();
            if (gap != ' ' && gap != 'T') return null;
            int hour = number(2);
            if (hour < 0 || next() != ':') return null;
            int minute = number(2);
            if (minute < 0) return null;
            LocalTime time = LocalTime.of(hour, minute, seconds());
            if (at == text.length()) return new Moment(date, time, null, dayFirst);
            return new Moment(date, time, ZoneOffset.of(text.substring(at).trim()), dayFirst);
        }

        /** Seconds where they are told; their fraction is of no use in an order and is passed over. */
        private int seconds() {
            if (at == text.length() || text.charAt(at) != ':') return 0;
            at++;
            int second = number(2);
            if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                do at++;
                while (at < text.length() && Character.isDigit(text.charAt(at)));
            }
            return second;
        }

        private char next() {
            return at < text.length() ? text.charAt(at++) : '\0';
        }

        /** Up to {@code digits} digits, or -1 where none stands. */
        private int number(int digits) {
            int number = -1;
            for (int i = 0; i < digits && at < text.length(); i++) {
                int digit = text.charAt(at) - '0';
                if (digit < 0 || digit > 9) break;
                number = Math.max(number, 0) * 10 + digit;
                at++;
            }
            return number;
        }
    }

    /**
     * A date, perhaps with a time, as it stands in an export.
     *
     * @param time {@code null} for a bare date
     * @param offset {@code null} unless the text carries one
     * @param dayFirst written as 31.01.2026; exports that mix both ways mean different zones by them
     */
    public record Moment(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneOffset offset,
            boolean dayFirst) {
        public LocalDateTime at() {
            return time == null ? date.atStartOfDay() : date.atTime(time);
        }
    }
}
