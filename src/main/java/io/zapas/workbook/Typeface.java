package io.zapas.workbook;

/**
 * What of the style sheet depends on the reader's language.
 *
 * @param font one that the readers' Office has
 * @param datePattern as the readers write dates
 */
public record Typeface(String font, String datePattern) {
    public static final Typeface LATIN = new Typeface("Calibri", "yyyy-mm-dd");
    public static final Typeface CYRILLIC = new Typeface("Calibri", "dd.mm.yyyy");
    public static final Typeface CHINESE = new Typeface("Microsoft YaHei", "yyyy-mm-dd");
}
