package io.zapas.workbook;

import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes a {@link Value} into a cell: the one place where text meets the spreadsheet. Any text is made fit to stand there: what
 * XML forbids is taken out, what a spreadsheet would read as more than text is defused, what is longer than a cell holds is cut.
 */
final class CellWriter {
    /** Excel's limit, in UTF-16 units. */
    static final int LIMIT = 32_767;

    private static final String CUT = "…";
    /** Excel reads {@code _x000D_} in a file as the character U+000D; the underscore itself is escaped to say what is meant. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellWriter() {}

    static void write(SXSSFCell cell, Value value, Look look, Format format, Styles styles, XSSFSheet frame) {
        boolean quoted = value instanceof Value.Text text && looksLikeFormula(text.text());
        cell.setCellStyle(styles.of(look, format, quoted));
        if (value instanceof Value.Formula formula) {
            cell.setCellFormula(formula.expression());
            set(cell, formula.computed());
        } else if (value instanceof Value.Link link) {
            cell.setCellValue(clean(link.text()));
            link(cell, link.target(), frame);
        } else {
            set(cell, value);
        }
    }

    /** On a formula cell this sets the value it shows before anyone recalculates. */
    private static void set(SXSSFCell cell, Value value) {
        if (value instanceof Value.Text text) {
            if (!text.text().isEmpty() || cell.getCellType() == CellType.FORMULA) {
                cell.setCellValue(clean(text.text()));
            }
        } else if (value instanceof Value.Number number) {
            cell.setCellValue(number.value());
        } else if (value instanceof Value.Day day) {
            cell.setCellValue(day.date());
        } else if (value instanceof Value.NotAvailable) {
            cell.setCellErrorValue(FormulaError.NA.getCode());
        } else {
            throw new IllegalArgumentException("a formula's computed value: expected a plain value, was " + value);
        }
    }

    private static void link(SXSSFCell cell, String target, XSSFSheet frame) {
        XSSFHyperlink link = frame.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        cell.setHyperlink(link);
    }

    static String clean(String text) {
        return cut(ESCAPE.matcher(legal(text)).replaceAll("_x005F_"));
    }

    /** A cell so begun is shown as text by us, but would turn into a formula when edited or saved as CSV. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private static String legal(String text) {
        if (text.codePoints().allMatch(CellWriter::isPlain)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPlain(point)) {
                kept.appendCodePoint(point);
            } else if (Character.isWhitespace(point)) {
                kept.append(' ');
            } else if (!Character.isISOControl(point)) {
                kept.append('\uFFFD');
            }
        });
        return kept.toString();
    }

    /** The characters of XML 1.0 less its control characters; line breaks and tabs would tear a row of a table. */
    private static boolean isPlain(int point) {
        return point >= 0x20 && !Character.isISOControl(point) && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = LIMIT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
