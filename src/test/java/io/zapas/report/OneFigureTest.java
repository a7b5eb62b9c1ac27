package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zapas.advice.Action;
import io.zapas.advice.Buying;
import io.zapas.advice.Overview;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.report.files.DataFiles;
import io.zapas.report.files.PurchaseOrders;
import io.zapas.report.files.RunFacts;
import io.zapas.report.files.SupplyFiles;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.summary.ClosingLine;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A figure that stands on more than one sheet or in more than one file is the same in all of them. */
class OneFigureTest {
    private static final Texts TEXTS = Texts.of(Language.EN);
    private static final String OWN = "Склад Шушары";

    @TempDir
    static Path folder;

    private static ShopReport report;
    private static Overview overview;
    private static XSSFWorkbook book;
    private static JsonNode run;
    private static String closing;

    @BeforeAll
    static void writeEverything() throws IOException {
        SampleItems sample = new SampleItems(SampleShop.AS_OF);
        String sku = sample.item(4).key().sku();
        List<Sending> sendings = List.of(
                sending(sku, "Казань", false, 6),
                sending(sample.item(5).key().sku(), "Казань", false, 11),
                sending(sku, "Склад Тверь", true, 3));
        SupplyPlan plan = new SupplyPlan(sendings, List.of(new SupplyPlan.OwnStock(sku, OWN, 40, 31)));
        report = Decorated.report(120, new Buying(Optional.of(new BigDecimal("90000")), plan, Map.of(OWN, "17")));
        overview = DataFiles.write(report, new double[] {0.5, 0.9}, folder).overview();
        Path workbook = SampleBooks.write(report, overview, Language.EN, folder.resolve("report.xlsx"));
        book = Workbooks.open(workbook);
        PurchaseOrders.write(report, overview, Language.EN, folder.resolve("orders"));
        SupplyFiles.write(report, overview, Optional.empty(), folder);
        Path json = RunFacts.of(report, overview, Map.of(), Map.of(), Map.of()).write(folder.resolve("run.json"));
        run = JsonMapper.shared().readTree(json.toFile());
        closing = ClosingLine.of(report, overview, workbook, Language.EN);
    }

    @AfterAll
    static void close() throws IOException {
        book.close();
    }

    private static Sending sending(String sku, String to, boolean own, int units) {
        List<Sending.Part> from = List.of(new Sending.Part(OWN, units));
        return new Sending(sku, to, own, false, 1, 0, units + 2, from, 12, Optional.of(new BigDecimal("450")), "RUB");
    }

    @Test
    void unitsToOrder() throws IOException {
        double units = sum("restock_order");
        assertThat(units)
                .isPositive()
                .isEqualTo(csv("restock.csv", "order_quantity"))
                .isEqualTo(csv("waterfall.csv", "order"))
                .isEqualTo(below("Summary", "summary.tile.order"))
                .isEqualTo(beside("Restock", "restock.total_units"))
                .isEqualTo(ordered(5))
                .isEqualTo(decided(Action.ORDER, "decisions_quantity"))
                .isEqualTo(count("units_to_order"));
        assertThat(closing).contains(TEXTS.whole(units) + " units");
    }

    @Test
    void linesToOrder() throws IOException {
        long lines = rows("restock.csv").stream()
                .filter(row -> !row.getField("order_quantity").equals("0"))
                .count();
        assertThat((double) lines)
                .isPositive()
                .isEqualTo(sum("suppliers_to_order"))
                .isEqualTo(row("Stock health", "total", 3))
                .isEqualTo(decided(Action.ORDER, null))
                .isEqualTo(count("items_to_order"));
        assertThat(closing).contains(TEXTS.whole(lines) + " lines");
        assertThat(noteOf("summary.tile.order")).contains(TEXTS.whole(lines));
    }

    @Test
    void moneyToOrder() throws IOException {
        double money = sum("restock_value");
        assertThat(money)
                .isPositive()
                .isCloseTo(csv("restock.csv", "order_value"), within(0.005))
                .isCloseTo(beside("Restock", "restock.total_value"), within(0.005))
                .isCloseTo(sum("suppliers_value"), within(0.005))
                .isCloseTo(sum("decisions_cost"), within(0.005))
                .isCloseTo(ordered(7), within(0.005))
                .isCloseTo(kpi("order_value_RUB"), within(0.005));
        String told = TEXTS.money(BigDecimal.valueOf(money), "RUB");
        assertThat(closing).contains(told);
        assertThat(noteOf("summary.tile.order")).contains(told);
    }

    @Test
    void moneySavedByOrdering() {
        assertThat(sum("restock_saved"))
                .isPositive()
                .isCloseTo(below("Summary", "summary.tile.at_risk"), within(0.005))
                .isCloseTo(sum("suppliers_saved"), within(0.005))
                .isCloseTo(kpi("saved_by_ordering_RUB"), within(0.005));
    }

    @Test
    void outOfStock() throws IOException {
        double out = rows("restock.csv").stream()
                .filter(row -> !row.getField("on_hand").isEmpty()
                        && Double.parseDouble(row.getField("on_hand")) <= 0
                        && Double.parseDouble(row.getField("demand_lead_review_mean")) > 0)
                .count();
        assertThat(out)
                .isPositive()
                .isEqualTo(below("Summary", "summary.tile.out"))
                .isEqualTo(sum("listing_empty"))
                .isEqualTo(count("items_out_of_stock"));
        assertThat(closing).contains(TEXTS.whole(count("items_running_out_before_arrival")) + " SKU");
    }

    /** Fewer than out of stock: some of those have units on their way. */
    @Test
    void nothingInStockAndNothingComing() throws IOException {
        double nothing = rows("waterfall.csv").stream()
                .filter(row -> Boolean.parseBoolean(row.getField("stock_known"))
                        && Double.parseDouble(row.getField("demand_per_day")) > 0
                        && Math.max(0, Double.parseDouble(row.getField("on_hand")))
                                        + Double.parseDouble(row.getField("inbound"))
                                        + Double.parseDouble(row.getField("expected_returns"))
                                <= 0)
                .count();
        assertThat(nothing)
                .isPositive()
                .isLessThanOrEqualTo(below("Summary", "summary.tile.out"))
                .isEqualTo(row("Summary", "cover.nothing", 9))
                .isEqualTo(row("Stock health", "cover.nothing", 1));
    }

    @Test
    void excessAndStock() {
        double excess = kpi("excess_value_RUB");
        assertThat(Stream.of(overview.stock().excess(), overview.stock().dead())
                        .peek(all -> assertThat(all.first()).hasSize((int) all.total()))
                        .flatMap(all -> all.first().stream())
                        .mapToDouble(line -> line.bound(line.health().excessUnits())
                                .map(money -> money.amount().doubleValue())
                                .orElse(0.0))
                        .sum())
                .isPositive()
                .isCloseTo(excess, within(0.005))
                .isCloseTo(below("Summary", "summary.tile.excess"), within(0.005));
        assertThat(row("Stock health", "total", 5)).isPositive().isCloseTo(kpi("stock_value_RUB"), within(0.005));
        assertThat(noteOf("summary.tile.excess"))
                .contains(TEXTS.money(BigDecimal.valueOf(kpi("stock_value_RUB")), "RUB"));
    }

    @Test
    void cancellations() throws IOException {
        double rate = below("Summary", "summary.tile.cancellations");
        assertThat(rate)
                .isPositive()
                .isEqualTo(below("Cancellations", "cancellations.tile.completed"))
                .isCloseTo(kpi("cancellation_rate_4_weeks_completed"), within(1e-6));
        assertThat(closing).contains(TEXTS.percent(rate));
        assertThat(texts("Cancellations"))
                .anyMatch(text -> text.contains(TEXTS.percent(kpi("cancellation_rate_4_weeks_observed"))));
        assertThat((double) rows("cancellations.csv").size())
                .isPositive()
                .isEqualTo(overview.cancelled().total());
    }

    @Test
    void forecastError() {
        assertThat(below("Summary", "summary.tile.error"))
                .isPositive()
                .isCloseTo(row("Accuracy", "accuracy.class.all", 5), within(1e-12))
                .isCloseTo(kpi("forecast_error_of_totals"), within(1e-6));
        assertThat(row("Accuracy", "accuracy.class.all", 6)).isCloseTo(kpi("forecast_wape"), within(1e-6));
        double added = row("Accuracy", "accuracy.class.all", 10);
        assertThat(added).isCloseTo(kpi("forecast_value_added"), within(1e-6));
        assertThat(noteOf("summary.tile.error")).contains(TEXTS.percent(added));
    }

    @Test
    void partServed() {
        assertThat(below("Summary", "summary.tile.fill"))
                .isPositive()
                .isCloseTo(kpi("fill_rate_4_weeks"), within(1e-6));
    }

    @Test
    void unitsToSend() throws IOException {
        double clusters = column(folder.resolve("ozon-supply").resolve("Казань.xlsx"), 2);
        double transfers = 3;
        assertThat(sum("supply_send"))
                .isEqualTo(clusters + transfers)
                .isEqualTo(beside("Supply to clusters", "supply.total_units"))
                .isEqualTo(decided(Action.SUPPLY, "decisions_quantity"));
    }

    @Test
    void whatTheBudgetPaysFor() {
        List<Cell> units = cells("restock_budget_units");
        List<Cell> cost = cells("restock_unit_cost");
        double paid = 0;
        for (int i = 0; i < units.size(); i++) {
            paid += number(units.get(i)) * number(cost.get(i));
        }
        double bought = beside("Budget", "budget.total_cost");
        assertThat(bought).isPositive().isLessThanOrEqualTo(90_000).isCloseTo(paid, within(0.005));
    }

    private static double count(String name) {
        return run.at("/counts/" + name).asDouble();
    }

    private static double kpi(String name) {
        assertThat(run.at("/kpis").has(name)).as(name).isTrue();
        return run.at("/kpis/" + name).asDouble();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static double csv(String file, String column) throws IOException {
        return rows(file).stream()
                .map(row -> row.getField(column))
                .filter(field -> !field.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    /** Of a named column; an empty cell for one that is not written. */
    private static List<Cell> cells(String name) {
        AreaReference area = new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        List<Cell> cells = new ArrayList<>();
        Sheet sheet = book.getSheet(area.getFirstCell().getSheetName());
        int column = area.getFirstCell().getCol();
        for (int row = area.getFirstCell().getRow(); row <= area.getLastCell().getRow(); row++) {
            cells.add(sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        }
        return cells;
    }

    private static double sum(String name) {
        return cells(name).stream().mapToDouble(OneFigureTest::number).sum();
    }

    private static double number(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }

    /** Of the decisions of one kind; their number without a column. */
    private static double decided(Action action, @Nullable String column) {
        List<Cell> actions = cells("decisions_action");
        List<Cell> values = cells(column == null ? "decisions_action" : column);
        double sum = 0;
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).getStringCellValue().equals(TEXTS.of(action))) {
                sum += column == null ? 1 : number(values.get(i));
            }
        }
        return sum;
    }

    private static Stream<Cell> texts(String sheet, String text) {
        return Workbooks.cells(book.getSheet(sheet)).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text));
    }

    private static List<String> texts(String sheet) {
        return Workbooks.cells(book.getSheet(sheet)).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static Cell find(String sheet, String key) {
        return texts(sheet, TEXTS.get(key, "RUB"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet + ": expected a cell '" + TEXTS.get(key, "RUB") + "'"));
    }

    /** The large figure of a tile. */
    private static double below(String sheet, String key) {
        Cell label = find(sheet, key);
        return number(label.getSheet().getRow(label.getRowIndex() + 1).getCell(label.getColumnIndex()));
    }

    private static String noteOf(String key) {
        Cell label = find("Summary", key);
        return label.getSheet()
                .getRow(label.getRowIndex() + 2)
                .getCell(label.getColumnIndex())
                .getStringCellValue();
    }

    /** The figure beside a label. */
    private static double beside(String sheet, String key) {
        Row row = find(sheet, key).getRow();
        return StreamSupport.stream(row.spliterator(), false)
                .mapToDouble(OneFigureTest::number)
                .filter(value -> value != 0)
                .findFirst()
                .orElseThrow();
    }

    /** The figure in a column of the row that has a word. */
    private static double row(String sheet, String key, int column) {
        return number(find(sheet, key).getRow().getCell(column));
    }

    /** Total of a column of all purchase orders. */
    private static double ordered(int column) throws IOException {
        double sum = 0;
        try (Stream<Path> files = Files.list(folder.resolve("orders"))) {
            for (Path file : files.toList()) {
                sum += column(file, column) / 2;
            }
        }
        return sum;
    }

    /** All figures of a column, a total that stands below them among them. */
    private static double column(Path file, int column) throws IOException {
        double sum = 0;
        try (XSSFWorkbook read = Workbooks.open(file)) {
            for (Row row : read.getSheetAt(0)) {
                Cell cell = row.getCell(column);
                sum += cell == null ? 0 : number(cell);
            }
        }
        return sum;
    }
}
