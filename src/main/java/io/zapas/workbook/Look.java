package io.zapas.workbook;

/** The roles a cell can play; how each is drawn stands in {@link Styles}. */
public enum Look {
    PLAIN(10, false),
    /** Long text, broken into lines. */
    WRAPPED(10, false),
    /** The figure of a row that matters most. */
    STRONG(10, true),
    TITLE(16, true),
    SUBTITLE(12, true),
    NOTE(9, false),
    WARNING(10, true),
    HEADER(9, true),
    /** Caption over a group of headers. */
    GROUP(9, true),
    TOTAL(10, true),
    TILE_LABEL(9, false),
    TILE_VALUE(18, true),
    TILE_NOTE(8, false),
    /** A cell that is there to be changed. */
    INPUT(10, false),
    LINK(10, false);

    /** Size of the text that column widths are counted in. */
    private static final double STANDARD_POINTS = 10;

    private static final double BOLD = 1.07;

    private final int points;
    private final boolean bold;

    Look(int points, boolean bold) {
        this.points = points;
        this.bold = bold;
    }

    int points() {
        return points;
    }

    boolean bold() {
        return bold;
    }

    /** Width of the longest word, in characters: in a narrower column it is torn apart. */
    double longestWord(String text) {
        double longest = 0;
        for (String word : text.split("[ \\u2E80-\\u9FFF]")) {
            longest = Math.max(longest, TextWidth.of(word));
        }
        return longest * points / STANDARD_POINTS * (bold ? BOLD : 1);
    }

    /** Lines that a text of this look needs in a width of so many characters. */
    int lines(String text, double width) {
        return TextWidth.lines(text, width * STANDARD_POINTS / points / (bold ? BOLD : 1));
    }
}
