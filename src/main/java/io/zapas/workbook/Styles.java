package io.zapas.workbook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The style sheet. A workbook holds at most 64,000 styles, so each combination is made once and kept. */
final class Styles {
    /** Room in characters that keeps a text off the figure at its left. */
    static final double INDENT = 1.2;

    private record Key(Look look, Format format, boolean quoted) {}

    private static final Set<Look> INDENTED =
            EnumSet.of(Look.PLAIN, Look.WRAPPED, Look.STRONG, Look.TOTAL, Look.LINK, Look.INPUT);

    private final XSSFWorkbook workbook;
    private final Typeface typeface;
    private final Map<Key, CellStyle> styles = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook workbook, Typeface typeface) {
        this.workbook = workbook;
        this.typeface = typeface;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(typeface.font());
        standard.setFontHeightInPoints((short) Look.PLAIN.points());
    }

    /** @param quoted the text would be taken for a formula when edited */
    CellStyle of(Look look, Format format, boolean quoted) {
        return styles.computeIfAbsent(new Key(look, format, quoted), this::create);
    }

    private CellStyle create(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(key.look, this::font));
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern(key.format)));
        style.setQuotePrefixed(key.quoted);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (key.format == Format.TEXT && INDENTED.contains(key.look)) {
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
        }
        decorate(style, key.look);
        return style;
    }

    private String pattern(Format format) {
        return format == Format.DATE ? typeface.datePattern() : format.pattern();
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(typeface.font());
        font.setFontHeightInPoints((short) look.points());
        font.setBold(look.bold());
        font.setColor(ink(look).color());
        if (look == Look.LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        return font;
    }

    private static Theme ink(Look look) {
        return switch (look) {
            case NOTE, TILE_LABEL, TILE_NOTE -> Theme.SOFT_INK;
            case LINK -> Theme.BLUE;
            default -> Theme.INK;
        };
    }

    private static void decorate(XSSFCellStyle style, Look look) {
        switch (look) {
            case HEADER -> header(style, Theme.HEADER_FILL);
            case GROUP -> header(style, Theme.GROUP_FILL);
            case TOTAL -> style.setBorderTop(BorderStyle.THIN);
            case TILE_LABEL, TILE_NOTE -> tile(style, true);
            case TILE_VALUE -> tile(style, false);
            case INPUT -> input(style);
            case WARNING -> warning(style);
            case WRAPPED, NOTE -> style.setWrapText(true);
            default -> {}
        }
    }

    private static void header(XSSFCellStyle style, Theme fill) {
        fill(style, fill);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(Theme.LINE.color());
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(Theme.LINE.color());
    }

    private static void tile(XSSFCellStyle style, boolean wrap) {
        fill(style, Theme.TILE_FILL);
        style.setWrapText(wrap);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private static void input(XSSFCellStyle style) {
        fill(style, Theme.INPUT_FILL);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(Theme.INPUT_LINE.color());
        style.setBottomBorderColor(Theme.INPUT_LINE.color());
        style.setLeftBorderColor(Theme.INPUT_LINE.color());
        style.setRightBorderColor(Theme.INPUT_LINE.color());
    }

    private static void warning(XSSFCellStyle style) {
        fill(style, Theme.WARNING_FILL);
        style.setWrapText(true);
    }

    private static void fill(XSSFCellStyle style, Theme color) {
        style.setFillForegroundColor(color.color());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
