package io.zapas.workbook;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments on headers: what a figure is, where the reader needs it. */
final class HeaderComments {
    private static final int COLUMNS = 4;
    private static final int CHARS_PER_LINE = 40;

    private HeaderComments() {}

    static void add(XSSFSheet sheet, int row, int column, String text) {
        int lines = TextWidth.lines(text, CHARS_PER_LINE) + 1;
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 1 + COLUMNS, row + 1 + lines);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(new CellAddress(row, column));
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("Zapas");
    }
}
