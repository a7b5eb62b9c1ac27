package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.report.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a planner writes into the yellow cells moves the figures, by the sheet's formulas alone. */
class LiveSheetsTest {
    private XSSFWorkbook book;
    /** Keeps what it has computed until a cell is written. */
    private FormulaEvaluator evaluator;

    @BeforeEach
    void open() throws IOException {
        book = SampleBooks.open(Language.EN);
        evaluator = book.getCreationHelper().createFormulaEvaluator();
    }

    @Test
    void theBudgetMovesTheCutLineAndTheTotals() {
        List<Double> running = numbers("decisions_running");
        double all = running.get(running.size() - 1);
        assertThat(texts("decisions_within")).containsOnly("yes");

        double budget = all / 3;
        write("decisions_budget", 0, budget);

        List<String> within = texts("decisions_within");
        for (int i = 0; i < running.size(); i++) {
            assertThat(within.get(i)).as("row %d", i).isEqualTo(running.get(i) <= budget ? "yes" : "no");
        }
        assertThat(within).contains("yes", "no");
    }

    @Test
    void whatIsNotApprovedCostsNothingAndAnEditedQuantityCounts() {
        List<Double> before = numbers("decisions_cost");
        int first = firstAbove(before, 0);
        double unit = number("decisions_unit_cost", first);

        write("decisions_edited", first, 3);
        assertThat(number("decisions_cost", first)).isCloseTo(3 * unit, within(1e-6));

        write("decisions_approve", first, "no");
        assertThat(number("decisions_cost", first)).isZero();
        assertThat(texts("decisions_within").get(first)).isEqualTo("no");
    }

    @Test
    void anEditedQuantityServiceLevelOrLeadTimeRecomputesTheOrder() {
        List<Double> before = numbers("restock_order");
        int first = firstAbove(before, 0);
        write("restock_edit_quantity", first, 7);
        assertThat(number("restock_order", first)).isEqualTo(7);
        assertThat(number("restock_value", first)).isCloseTo(7 * number("restock_unit_cost", first), within(1e-6));

        clear("restock_edit_quantity", first);
        double need = number("restock_need", first);
        write("restock_edit_service", first, 0.99);
        assertThat(number("restock_need", first)).isGreaterThan(need);
        write("restock_edit_service", first, number("restock_service", first));
        assertThat(number("restock_need", first)).isCloseTo(need, within(1e-6));

        clear("restock_edit_service", first);
        double lead = number("restock_lead_time", first);
        write("restock_edit_lead", first, lead);
        assertThat(number("restock_need", first)).isCloseTo(need, within(1e-6));
        write("restock_edit_lead", first, lead + 10);
        assertThat(number("restock_need", first)).isGreaterThan(need + 9 * number("restock_per_day", first));
        assertThat(number("restock_order", first)).isGreaterThan(before.get(first));
    }

    @Test
    void aDecisionFollowsTheOrderOfItsRowOfRestock() {
        List<String> skus = texts("decisions_sku");
        List<String> places = texts("decisions_location");
        int order = texts("decisions_action").indexOf("Order");
        int row = IntStream.range(0, texts("restock_sku").size())
                .filter(i -> texts("restock_sku").get(i).equals(skus.get(order))
                        && texts("restock_location").get(i).equals(places.get(order)))
                .findFirst()
                .orElseThrow();
        assertThat(number("decisions_quantity", order)).isEqualTo(number("restock_order", row));

        write("restock_edit_quantity", row, 4321);
        assertThat(number("decisions_quantity", order)).isEqualTo(4321);
    }

    @Test
    void ordersStandAboveStockThatOnlyBindsMoney() {
        assertThat(texts("decisions_action").get(0)).isIn("Order", "Call the supplier");
        assertThat(texts("decisions_action")).contains("Promote or move");
    }

    @Test
    void withoutDelayNothingIsLostMoreAndWithMoreDemandSomethingIs() {
        assertThat(numbers("whatif_loss")).anyMatch(loss -> loss > 0);

        write("whatif_in_delay", 0, 0);
        assertThat(numbers("whatif_loss")).allMatch(loss -> Math.abs(loss) < 1e-9);
        assertThat(numbers("whatif_more")).allMatch(more -> more == 0);

        write("whatif_in_demand", 0, 0.5);
        assertThat(numbers("whatif_loss")).anyMatch(loss -> loss > 0);
        assertThat(numbers("whatif_more")).anyMatch(more -> more > 0).allMatch(more -> more >= 0);
    }

    @Test
    void oneSuppliersDelayLeavesTheOthersAlone() {
        String chosen = texts("suppliers_supplier").get(0);
        write("whatif_in_supplier", 0, chosen);

        List<String> suppliers = texts("whatif_supplier");
        List<Double> factors = numbers("whatif_factor");
        assertThat(suppliers).contains(chosen);
        for (int i = 0; i < suppliers.size(); i++) {
            assertThat(factors.get(i) > 1)
                    .as(suppliers.get(i))
                    .isEqualTo(suppliers.get(i).equals(chosen));
        }
    }

    @Test
    void everySkuStandsOnceAmongTheListings() {
        List<String> skus = texts("listing_sku");
        assertThat(skus).doesNotHaveDuplicates().hasSize(SampleBooks.ITEMS);
        assertThat(texts("listing_status")).contains("out of stock", "in stock");
    }

    private static int firstAbove(List<Double> numbers, double limit) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) > limit) {
                return i;
            }
        }
        throw new AssertionError("none above " + limit);
    }

    private List<Cell> cells(String name) {
        AreaReference area = new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        List<Cell> cells = new ArrayList<>();
        for (CellReference reference : area.getAllReferencedCells()) {
            Row row = book.getSheet(reference.getSheetName()).getRow(reference.getRow());
            cells.add(row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        }
        return cells;
    }

    private void write(String name, int index, double value) {
        cells(name).get(index).setCellValue(value);
        evaluator.clearAllCachedResultValues();
    }

    private void write(String name, int index, String value) {
        cells(name).get(index).setCellValue(value);
        evaluator.clearAllCachedResultValues();
    }

    private void clear(String name, int index) {
        cells(name).get(index).setBlank();
        evaluator.clearAllCachedResultValues();
    }

    private double number(String name, int index) {
        CellValue value = evaluator.evaluate(cells(name).get(index));
        return value == null ? 0 : value.getNumberValue();
    }

    private List<CellValue> values(String name) {
        return cells(name).stream().map(evaluator::evaluate).toList();
    }

    private List<Double> numbers(String name) {
        return values(name).stream()
                .map(value -> value == null ? 0.0 : value.getNumberValue())
                .toList();
    }

    private List<String> texts(String name) {
        return values(name).stream()
                .map(value -> value == null ? "" : value.getStringValue())
                .toList();
    }
}
