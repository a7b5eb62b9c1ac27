package io.zapas.workbook;

/**
 * What of the style sheet depends on the reader's language.
 *
 * @param font one that the readers' Office has
 * @param datePattern as the readers write dates, {@code shortDatePattern} without the year
 */
public record Typeface(String font, String datePattern, String shortDatePattern) {
    public static final Typeface LATIN = new Typeface("Arial", "yyyy-mm-dd", "mm/dd");
    public static final Typeface CYRILLIC = new Typeface("Arial", "dd.mm.yyyy", "dd.mm");
    public static final Typeface CHINESE = new Typeface("Microsoft YaHei", "yyyy-mm-dd", "mm/dd");
}
