package io.zapas.intake.source;

import org.jspecify.annotations.Nullable;

/** Texts of a file as people compare and quote them: without case, ё, byte order marks and the many kinds of space. */
public final class Names {
    private static final int LONGEST = 300;

    private Names() {}

    /** Trimmed, spaces and underscores of every kind collapsed to one space, lower case, ё as е, no full stop at the end. */
    public static String normalise(String header) {
        StringBuilder name = new StringBuilder(Math.min(header.length(), LONGEST));
        boolean gap = false;
        for (int i = 0; i < header.length() && name.length() < LONGEST; i++) {
            char c = header.charAt(i);
            if (isSpace(c) || c == '_') {
                gap = !name.isEmpty();
            } else if (c != '\'' || !name.isEmpty()) {
                if (gap) name.append(' ');
                gap = false;
                name.append(lower(c));
            }
        }
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) == '.') end--;
        return name.substring(0, end);
    }

    private static char lower(char c) {
        char lower = Character.toLowerCase(c);
        return lower == 'ё' ? 'е' : lower;
    }

    /** Whatever looks like nothing: ASCII blanks, NBSP, thin spaces, zero-width space, byte order mark. */
    public static boolean isSpace(char c) {
        if (c <= ' ') return true;
        if (c < 0xA0) return false;
        return c == 0xFEFF || c == 0x200B || Character.isSpaceChar(c);
    }

    /** The value without blanks around it and without the apostrophe that spreadsheets put before text. */
    public static String clean(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) from++;
        if (from < to && value.charAt(from) == '\'') from++;
        while (from < to && isSpace(value.charAt(from))) from++;
        while (to > from && isSpace(value.charAt(to - 1))) to--;
        return from == 0 && to == value.length() ? value : value.substring(from, to);
    }

    /** At most {@code length} characters, never half a surrogate pair, an ellipsis where something is missing. */
    public static String cut(@Nullable String text, int length) {
        if (text == null) return "";
        if (text.length() <= length) return text;
        int end = length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + "…";
    }
}
