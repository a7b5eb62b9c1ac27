package io.zapas.report.text;

/** Cuts names that would drown a sentence. */
public final class Shortened {
    private Shortened() {}

    public static String to(int length, String text) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }
}
