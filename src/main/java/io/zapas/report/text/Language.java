package io.zapas.report.text;

import java.util.Locale;

/** The languages a workbook can be had in. */
public enum Language {
    EN,
    RU,
    ZH;

    /** Two letters, as in {@code --lang} and in file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return new Locale(code());
    }
}
