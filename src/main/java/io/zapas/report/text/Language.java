package io.zapas.report.text;

import io.zapas.workbook.Typeface;
import java.util.Locale;

/**
 * The languages a workbook can be had in. A new one is a constant here, {@code texts/<code>.properties} and, if its readers'
 * Office wants another font or date, a {@link Typeface}.
 */
public enum Language {
    EN(Typeface.LATIN, new Custom("yyyy-MM-dd", ',', '.', "", " ")),
    RU(Typeface.CYRILLIC, new Custom("dd.MM.yyyy", '\u00A0', ',', "\u00A0", " ")),
    ZH(Typeface.CHINESE, new Custom("yyyy-MM-dd", ',', '.', "", ""));

    /** How figures and days are written inside sentences, and what stands between two sentences. */
    record Custom(String days, char thousands, char decimal, String beforePercent, String betweenSentences) {}

    private final Typeface typeface;
    private final Custom custom;

    Language(Typeface typeface, Custom custom) {
        this.typeface = typeface;
        this.custom = custom;
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

    Custom custom() {
        return custom;
    }
}
