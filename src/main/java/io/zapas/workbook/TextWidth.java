package io.zapas.workbook;

/**
 * How much room a text takes, in widths of a digit. An estimate: fonts cannot be asked (a server has none), and a cell a
 * little too high is better than a text cut off.
 */
final class TextWidth {
    private TextWidth() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    /** Lines that a text needs in a column of {@code width} characters, broken at spaces and hyphens or, in Chinese, anywhere. */
    static int lines(String text, double width) {
        int lines = 1;
        double used = 0;
        for (String word : text.split("(?<=[ -])|(?<=[\\u2E80-\\u9FFF，。；：])")) {
            double needed = of(word.stripTrailing());
            if (used > 0 && used + needed > width) {
                lines++;
                used = 0;
            }
            if (needed > width) {
                lines += (int) Math.ceil(needed / width) - 1;
                needed = needed % width;
            }
            used += needed + (word.endsWith(" ") ? of(' ') : 0);
        }
        return lines;
    }

    /** Widths of Arial in digits (556 of 1000 em), rounded up. */
    private static double of(int point) {
        if (point >= 0x2E80) {
            return 1.8;
        }
        if ("ijl|'".indexOf(point) >= 0) {
            return 0.45;
        }
        if (" .,:;!()[]-/ftrI".indexOf(point) >= 0) {
            return 0.6;
        }
        if ("шщжюфыwmMWШЩЖЮФЫ%@—".indexOf(point) >= 0) {
            return 1.5;
        }
        if ("cksvxyz".indexOf(point) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(point) ? 1.25 : 1.02;
    }
}
