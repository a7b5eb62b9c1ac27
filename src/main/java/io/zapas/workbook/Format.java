package io.zapas.workbook;

/** How a figure is shown. The separators are those of the reader's own Excel. */
public enum Format {
    GENERAL("General", 12),
    TEXT("@", 16),
    WHOLE("#,##0", 9),
    ONE_DECIMAL("#,##0.0", 9),
    /** A step of a calculation: nothing to add is a dash. */
    STEP("[>=0.05]#,##0.0;[<=-0.05]-#,##0.0;\"–\"", 7),
    MONEY("#,##0", 12),
    /** Money where nothing is a dash. */
    SPEND("#,##0;-#,##0;\"–\"", 11),
    PRICE("#,##0.00", 10),
    PERCENT("0.0%", 8),
    /** Small shares and changes of shares. */
    FINE_PERCENT("0.00%", 9),
    FACTOR("0.00", 8),
    DATE("yyyy-mm-dd", 11);

    private final String pattern;
    private final int width;

    Format(String pattern, int width) {
        this.pattern = pattern;
        this.width = width;
    }

    String pattern() {
        return pattern;
    }

    /** Usual column width in characters. */
    int width() {
        return width;
    }
}
