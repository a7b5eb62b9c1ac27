package io.zapas.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Buying;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.replay.PolicyReplay;
import io.zapas.ordering.replay.PolicyReplay.Way;
import io.zapas.report.Decorated;
import io.zapas.report.SampleBooks;
import io.zapas.report.ShopReport;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that stood cut off on paper. */
class WholeWordsTest {
    private static final float TWO_LINES = 24;

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource
    void theWaysOfOrderingAreNamedInFull(Language language) throws IOException {
        Texts texts = Texts.of(language);
        try (XSSFWorkbook book = book(language)) {
            XSSFSheet sheet = book.getSheet(texts.get("sheet.accuracy"));
            for (String key : new String[] {"replay.ours", "replay.usual", "replay.happened"}) {
                String name = texts.get(key);
                assertThat(room(cell(sheet, name))).as(name).isGreaterThan(1.2 * name.length());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "RU")
    void ofTwoHeadersSideBySideTheTallerDecides(Language language) throws IOException {
        Texts texts = Texts.of(language);
        try (XSSFWorkbook book = book(language)) {
            XSSFSheet sheet = book.getSheet(texts.get("sheet.budget"));
            assertThat(cell(sheet, texts.get("budget.gain")).getRow().getHeightInPoints())
                    .isGreaterThan(TWO_LINES);
        }
    }

    private static XSSFWorkbook book(Language language) throws IOException {
        Path file = folder.resolve(language.code() + ".xlsx");
        if (Files.exists(file)) {
            return Workbooks.open(file);
        }
        Way way = new Way(812, 0.99, BigDecimal.TEN, Optional.of(BigDecimal.TEN), OptionalDouble.of(20), 184);
        PolicyReplay replay = new PolicyReplay(
                LocalDate.of(2025, 11, 1), LocalDate.of(2026, 2, 1), 40, 1, "RUB", way, way, Optional.of(way));
        ShopReport report = Decorated.report(
                60, new Buying(Optional.empty(), SupplyPlan.NONE, Map.of(), Optional.empty(), Optional.of(replay)));
        return Workbooks.open(SampleBooks.write(report, language, file));
    }

    private static Cell cell(XSSFSheet sheet, String text) {
        for (var row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no cell of " + sheet.getSheetName() + " says " + text);
    }

    /** Width of the cell, with those it is merged with, in characters. */
    private static double room(Cell cell) {
        CellRangeAddress place = cell.getSheet().getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst()
                .orElse(new CellRangeAddress(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
        double width = 0;
        for (int column = place.getFirstColumn(); column <= place.getLastColumn(); column++) {
            width += cell.getSheet().getColumnWidth(column) / 256.0;
        }
        return width;
    }
}
