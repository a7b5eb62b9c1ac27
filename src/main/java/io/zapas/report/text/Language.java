package io.zapas.report.text;

import io.zapas.workbook.Typeface;
import java.util.Locale;

/**
 * The languages a workbook can be had in. A new one is a constant here, {@code texts/<code>.properties} and, if its readers'
 * Office wants another font or date, a {@link Typeface}.
 */
public enum Language {
    EN(Typeface.LATIN, "yyyy-MM-dd", ',', '.', "", " "),
    RU(Typeface.CYRILLIC, "dd.MM.yyyy", '\u00A0', ',', "\u00A0", " "),
    ZH(Typeface.CHINESE, "yyyy-MM-dd", ',', '.', "", "");

    private final Typeface typeface;
    private final String datePattern;
    private final char thousands;
    private final char decimal;
    private final String beforePercent;
    private final String betweenSentences;

    Language(
            Typeface typeface,
            String datePattern,
            char thousands,
            char decimal,
            String beforePercent,
            String betweenSentences) {
        this.typeface = typeface;
        this.datePattern = datePattern;
        this.thousands = thousands;
        this.decimal = decimal;
        this.beforePercent = beforePercent;
        this.betweenSentences = betweenSentences;
    }

    /** Two letters, as in {@code --lang} and in file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return new Locale(code());
    }

    /** What its workbooks are set in. */
    public Typeface typeface() {
        return typeface;
    }

    /** Of days inside sentences. */
    String datePattern() {
        return datePattern;
    }

    char thousands() {
        return thousands;
    }

    char decimal() {
        return decimal;
    }

    String beforePercent() {
        return beforePercent;
    }

    String betweenSentences() {
        return betweenSentences;
    }
}
