package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.report.text.Language;
import java.io.IOException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A meeting reads the sheets on paper as well. */
class PrintTest {
    /** Characters of 10 points that fit across A4 landscape between the margins. */
    private static final double ACROSS = 153;

    private static final double SMALLEST_POINTS = 6;

    @ParameterizedTest
    @EnumSource
    void everySheetPrintsOnePageWideOnA4InLettersThatCanBeRead(Language language) throws IOException {
        try (XSSFWorkbook book = SampleBooks.open(language)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                PrintSetup print = sheet.getPrintSetup();
                assertThat(print.getLandscape()).as(sheet.getSheetName()).isTrue();
                assertThat(print.getPaperSize()).as(sheet.getSheetName()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(print.getFitWidth()).as(sheet.getSheetName()).isEqualTo((short) 1);
                assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
                assertThat(10 * ACROSS / printedWidth(book, i))
                        .as("points on paper of " + sheet.getSheetName())
                        .isGreaterThanOrEqualTo(SMALLEST_POINTS);
            }
        }
    }

    private static double printedWidth(XSSFWorkbook book, int index) {
        XSSFSheet sheet = book.getSheetAt(index);
        String area = book.getPrintArea(index);
        int last = area == null
                ? widest(sheet)
                : new AreaReference(area, SpreadsheetVersion.EXCEL2007)
                        .getLastCell()
                        .getCol();
        double width = 0;
        for (int column = 0; column <= last; column++) {
            width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256.0;
        }
        return width;
    }

    private static int widest(XSSFSheet sheet) {
        int last = 0;
        for (var row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        return last;
    }
}
