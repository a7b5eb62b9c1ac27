package io.zapas.report.restock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.advice.Buying;
import io.zapas.report.Decorated;
import io.zapas.report.SampleBooks;
import io.zapas.report.text.Language;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetSheetTest {
    private static final String MARK = "— cut —";

    @TempDir
    static Path folder;

    private static XSSFWorkbook book(Optional<BigDecimal> budget) throws IOException {
        Path file = folder.resolve(budget.map(BigDecimal::toString).orElse("none") + ".xlsx");
        if (Files.notExists(file)) {
            SampleBooks.write(Decorated.report(60, new Buying(budget)), Language.EN, file);
        }
        return Workbooks.open(file);
    }

    @Test
    void withoutABudgetAllIsWithinAndNoLineIsCut() throws IOException {
        XSSFWorkbook book = book(Optional.empty());
        assertThat(texts(book, "budget_within")).isNotEmpty().containsOnly("yes");
        assertThat(texts(book, "budget_cut")).containsOnly("");
    }

    @Test
    void theCutLineFollowsTheBudgetCell() throws IOException {
        XSSFWorkbook book = book(Optional.empty());
        List<Double> running = numbers(book, "budget_running");
        double budget = running.get(running.size() - 1) / 2;
        cells(book, "budget_amount").get(0).setCellValue(budget);
        List<String> within = texts(book, "budget_within");
        long bought = within.stream().filter("yes"::equals).count();
        assertThat(within).contains("yes", "no");
        assertThat(texts(book, "budget_cut").indexOf(MARK)).isEqualTo((int) bought);
        assertThat(texts(book, "budget_cut")).containsOnlyOnce(MARK);
    }

    @Test
    void theSetBudgetShowsItsCutLineInTheSavedFile() throws IOException {
        XSSFWorkbook book = book(Optional.of(new BigDecimal("60000")));
        List<Double> running = numbers(book, "budget_running");
        List<Cell> cut = cells(book, "budget_cut");
        int first = 0;
        while (running.get(first) <= 60_000) {
            first++;
        }
        assertThat(cut.get(first).getStringCellValue()).isEqualTo(MARK);
        assertThat(numbers(book, "budget_amount")).containsExactly(60_000.0);
    }

    @Test
    void valuePerMoneyFallsAndTheRunningSumsAddUp() throws IOException {
        XSSFWorkbook book = book(Optional.empty());
        List<Double> ranks = numbers(book, "budget_per_money");
        List<Double> values = numbers(book, "budget_value");
        List<Double> running = numbers(book, "budget_running_value");
        double sum = 0;
        for (int i = 0; i < ranks.size(); i++) {
            sum += values.get(i);
            assertThat(running.get(i)).isCloseTo(sum, within(1e-6));
            assertThat(ranks.get(i)).isLessThanOrEqualTo(i == 0 ? Double.MAX_VALUE : ranks.get(i - 1));
        }
    }

    private static List<Cell> cells(XSSFWorkbook book, String name) {
        AreaReference area = new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        List<Cell> cells = new ArrayList<>();
        for (CellReference at : area.getAllReferencedCells()) {
            cells.add(book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()));
        }
        return cells;
    }

    private static List<CellValue> values(XSSFWorkbook book, String name) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        return cells(book, name).stream().map(evaluator::evaluate).toList();
    }

    private static List<Double> numbers(XSSFWorkbook book, String name) {
        return values(book, name).stream().map(CellValue::getNumberValue).toList();
    }

    private static List<String> texts(XSSFWorkbook book, String name) {
        return values(book, name).stream().map(CellValue::getStringValue).toList();
    }
}
