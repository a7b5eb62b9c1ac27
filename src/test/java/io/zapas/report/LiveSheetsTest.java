package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.Language;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a planner writes into the yellow cells moves the figures, by the sheet's formulas alone. */
class LiveSheetsTest {
    @TempDir
    Path folder;

    private XSSFWorkbook book;

    @BeforeEach
    void open() throws IOException {
        ShopReport report = SampleShop.report(60);
        Path path = ReportWorkbook.write(
                report,
                report.overview(),
                (cause, in) -> Taxonomy.builtIn().name(cause, in.code()),
                Language.EN,
                folder.resolve("report.xlsx"));
        book = Workbooks.open(path);
    }

    @Test
    void theBudgetMovesTheCutLineAndTheTotals() {
        List<Double> running = numbers("decisions_running");
        double all = running.get(running.size() - 1);
        assertThat(texts("decisions_within")).containsOnly("yes");

        double budget = all / 3;
        cells("decisions_budget").get(0).setCellValue(budget);

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
        double unit = numbers("decisions_unit_cost").get(first);

        cells("decisions_edited").get(first).setCellValue(3);
        assertThat(numbers("decisions_cost").get(first)).isCloseTo(3 * unit, within(1e-6));

        cells("decisions_approve").get(first).setCellValue("no");
        assertThat(numbers("decisions_cost").get(first)).isZero();
        assertThat(texts("decisions_within").get(first)).isEqualTo("no");
    }

    @Test
    void anEditedQuantityServiceLevelOrLeadTimeRecomputesTheOrder() {
        List<Double> before = numbers("restock_order");
        int first = firstAbove(before, 0);
        cells("restock_edit_quantity").get(first).setCellValue(7);
        assertThat(numbers("restock_order").get(first)).isEqualTo(7);
        assertThat(numbers("restock_value").get(first))
                .isCloseTo(7 * numbers("restock_unit_cost").get(first), within(1e-6));

        cells("restock_edit_quantity").get(first).setBlank();
        double need = numbers("restock_need").get(first);
        cells("restock_edit_service").get(first).setCellValue(0.99);
        assertThat(numbers("restock_need").get(first)).isGreaterThan(need);
        cells("restock_edit_service")
                .get(first)
                .setCellValue(numbers("restock_service").get(first));
        assertThat(numbers("restock_need").get(first)).isCloseTo(need, within(1e-6));

        cells("restock_edit_service").get(first).setBlank();
        double lead = numbers("restock_lead_time").get(first);
        cells("restock_edit_lead").get(first).setCellValue(lead);
        assertThat(numbers("restock_need").get(first)).isCloseTo(need, within(1e-6));
        cells("restock_edit_lead").get(first).setCellValue(lead + 10);
        assertThat(numbers("restock_need").get(first))
                .isGreaterThan(need + 9 * numbers("restock_per_day").get(first));
        assertThat(numbers("restock_order").get(first)).isGreaterThan(before.get(first));
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
        assertThat(numbers("decisions_quantity").get(order))
                .isEqualTo(numbers("restock_order").get(row));

        cells("restock_edit_quantity").get(row).setCellValue(4321);
        assertThat(numbers("decisions_quantity").get(order)).isEqualTo(4321);
    }

    @Test
    void ordersStandAboveStockThatOnlyBindsMoney() {
        assertThat(texts("decisions_action").get(0)).isIn("Order", "Call the supplier");
        assertThat(texts("decisions_action")).contains("Promote or move");
    }

    @Test
    void withoutDelayNothingIsLostMoreAndWithMoreDemandSomethingIs() {
        assertThat(numbers("whatif_loss")).anyMatch(loss -> loss > 0);

        cells("whatif_in_delay").get(0).setCellValue(0);
        assertThat(numbers("whatif_loss")).allMatch(loss -> Math.abs(loss) < 1e-9);
        assertThat(numbers("whatif_more")).allMatch(more -> more == 0);

        cells("whatif_in_demand").get(0).setCellValue(0.5);
        assertThat(numbers("whatif_loss")).anyMatch(loss -> loss > 0);
        assertThat(numbers("whatif_more")).anyMatch(more -> more > 0).allMatch(more -> more >= 0);
    }

    @Test
    void oneSuppliersDelayLeavesTheOthersAlone() {
        String chosen = texts("suppliers_supplier").get(0);
        cells("whatif_in_supplier").get(0).setCellValue(chosen);

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
        assertThat(skus).doesNotHaveDuplicates().hasSize(60);
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

    private List<CellValue> values(String name) {
        var evaluator = book.getCreationHelper().createFormulaEvaluator();
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
