package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.advice.Buying;
import io.zapas.advice.CancellationBoard;
import io.zapas.advice.Freshness;
import io.zapas.advice.ItemTrack;
import io.zapas.advice.Line;
import io.zapas.advice.Overview;
import io.zapas.advice.Past;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.Situation;
import io.zapas.cancellation.CancellationResults;
import io.zapas.cancellation.CancellationSummary;
import io.zapas.demand.DemandSeries;
import io.zapas.report.ShopReport.DataQuality;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.Language;
import io.zapas.shop.Cadence;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook read back cell by cell and recalculated. */
class ReportWorkbookTest {
    /** What Excel 2016, LibreOffice 7 and WPS share. */
    private static final Set<String> FUNCTIONS = Set.of(
            "COUNTIF",
            "IF",
            "INDEX",
            "INT",
            "ISNA",
            "MATCH",
            "ABS",
            "MAX",
            "MIN",
            "NA",
            "OR",
            "ROUND",
            "ROUNDUP",
            "SUBTOTAL",
            "SUM",
            "SUMIF",
            "SUMIFS");

    private static final Pattern FUNCTION = Pattern.compile("([A-Z][A-Z0-9.]*)\\(");

    @TempDir
    Path folder;

    private XSSFWorkbook open(ShopReport report, Language language) throws IOException {
        return Workbooks.open(SampleBooks.write(report, language, folder.resolve("report.xlsx")));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormulaGivesTheValueItCarries(Language language) throws IOException {
        try (XSSFWorkbook read = SampleBooks.open(language)) {
            FormulaEvaluator evaluator = read.getCreationHelper().createFormulaEvaluator();
            List<Cell> formulas = Workbooks.formulas(read);
            assertThat(formulas).hasSizeGreaterThan(1_000);
            for (Cell cell : formulas) {
                CellValue computed = evaluator.evaluate(cell);
                assertThat(computed.getCellType())
                        .as(Workbooks.place(cell) + " " + cell.getCellFormula())
                        .isEqualTo(cell.getCachedFormulaResultType());
                if (computed.getCellType() == CellType.NUMERIC) {
                    assertThat(computed.getNumberValue())
                            .as(Workbooks.place(cell) + " " + cell.getCellFormula())
                            .isCloseTo(cell.getNumericCellValue(), within(1e-6));
                } else if (computed.getCellType() == CellType.STRING) {
                    assertThat(computed.getStringValue())
                            .as(Workbooks.place(cell))
                            .isEqualTo(cell.getStringCellValue());
                }
            }
        }
    }

    @Test
    void onlyFunctionsAreUsedThatAllSpreadsheetsShare() throws IOException {
        try (XSSFWorkbook read = SampleBooks.open(Language.EN)) {
            Set<String> used = Workbooks.formulas(read).stream()
                    .flatMap(cell -> FUNCTION.matcher(cell.getCellFormula()).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).isNotEmpty().isSubsetOf(FUNCTIONS);
        }
    }

    @Test
    void everyOrderIsTheEnginesAndTheWaterfallLeadsToIt() throws IOException {
        List<Line> lines = SampleBooks.OVERVIEW.lines().mostUrgent();
        try (XSSFWorkbook read = SampleBooks.open(Language.EN)) {
            XSSFSheet sheet = read.getSheet("Restock");
            Map<String, Integer> at = columns(sheet);
            FormulaEvaluator evaluator = read.getCreationHelper().createFormulaEvaluator();
            int liveRoundings = 0;
            for (int i = 0; i < lines.size(); i++) {
                Row row = sheet.getRow(headerRow(sheet) + 1 + i);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(lines.get(i).key().sku());
                assertThat(evaluator
                                .evaluate(row.getCell(at.get("Order, units")))
                                .getNumberValue())
                        .as(lines.get(i).key().sku())
                        .isEqualTo(lines.get(i).plan().orderQuantity());
                liveRoundings += row.getCell(at.get("Rounding")).getCellType() == CellType.FORMULA ? 1 : 0;
            }
            assertThat(liveRoundings).isGreaterThan(50);
        }
    }

    @Test
    void changingTheStockOnARowChangesItsOrderByWholePacks() throws IOException {
        List<Line> lines = SampleBooks.OVERVIEW.lines().mostUrgent();
        int index = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).plan().terms().packSize() == 12
                        && lines.get(i).ordered())
                .findFirst()
                .orElseThrow();
        try (XSSFWorkbook read = SampleBooks.open(Language.EN)) {
            XSSFSheet sheet = read.getSheet("Restock");
            Map<String, Integer> at = columns(sheet);
            Row row = sheet.getRow(headerRow(sheet) + 1 + index);
            Cell onHand = row.getCell(at.get("On hand"));
            onHand.setCellValue(onHand.getNumericCellValue() - 24);
            FormulaEvaluator evaluator = read.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(row.getCell(at.get("Order, units"))).getNumberValue())
                    .isEqualTo(lines.get(index).plan().orderQuantity() + 24);
        }
    }

    @Test
    void pickingAnotherItemMovesTheExplorersFigures() throws IOException {
        try (XSSFWorkbook read = SampleBooks.open(Language.EN)) {
            XSSFSheet explorer = read.getSheet("Forecast explorer");
            PlannedItem other = SampleBooks.OVERVIEW.explorer().get(7);
            Cell picked = find(explorer, "SKU and location");
            // POI does not overwrite an inline string in place
            picked = picked.getRow().createCell(picked.getColumnIndex());
            picked.setCellValue(other.key().sku() + " · " + other.key().location());
            FormulaEvaluator evaluator = read.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(find(explorer, "Product")).getStringValue())
                    .isEqualTo(other.product().name());
            Row facts = find(explorer, "On hand, units").getRow();
            assertThat(evaluator.evaluate(facts.getCell(1)).getNumberValue())
                    .isEqualTo(other.recommendation().waterfall().onHand());
            assertThat(evaluator.evaluate(facts.getCell(4)).getNumberValue())
                    .isEqualTo(other.recommendation().orderQuantity());
            assertThat(explorer.getDataValidations()).hasSize(1);
            projected(other, explorer, evaluator);
        }
    }

    /** The order is in the stock from the day on which it lands. */
    private static void projected(PlannedItem item, XSSFSheet explorer, FormulaEvaluator evaluator) {
        ItemTrack expected = ItemTrack.of(item, ItemTrack.Window.of(Cadence.DAILY));
        int first = find(explorer, "Period from").getRowIndex() + 1 + 84;
        double[] without = expected.stock(false);
        double[] with = expected.stock(true);
        for (int day = 0; day < without.length; day++) {
            Row row = explorer.getRow(first + day);
            assertThat(evaluator.evaluate(row.getCell(10)).getNumberValue()).isCloseTo(without[day], within(1e-9));
            assertThat(evaluator.evaluate(row.getCell(11)).getNumberValue()).isCloseTo(with[day], within(1e-9));
        }
        int landing = item.recommendation().terms().leadTimeDays();
        assertThat(with[landing - 1]).isEqualTo(without[landing - 1]);
        assertThat(with[landing])
                .isGreaterThan(without[landing])
                .isLessThanOrEqualTo(without[landing] + item.recommendation().orderQuantity() + 1e-9);
    }

    @Test
    void allLanguagesHoldTheSameFigures() throws IOException {
        List<List<Double>> figures = new ArrayList<>();
        for (Language language : Language.values()) {
            try (XSSFWorkbook read = SampleBooks.open(language)) {
                figures.add(Workbooks.cells(read).stream()
                        .filter(cell -> cell.getCellType() == CellType.NUMERIC
                                || cell.getCellType() == CellType.FORMULA
                                        && cell.getCachedFormulaResultType() == CellType.NUMERIC)
                        .map(Cell::getNumericCellValue)
                        .toList());
            }
        }
        assertThat(figures.get(0)).hasSizeGreaterThan(5_000);
        assertThat(figures.get(1)).isEqualTo(figures.get(0));
        assertThat(figures.get(2)).isEqualTo(figures.get(0));
    }

    /** Also when its languages are drawn at the same time. */
    @Test
    void theSameReportGivesTheSameBytes() {
        ShopReport again = SampleShop.report(SampleBooks.ITEMS);
        Overview overview = again.overview();
        List<CompletableFuture<Path>> written = Stream.of(Language.values())
                .map(language -> CompletableFuture.supplyAsync(
                        () -> SampleBooks.write(again, overview, language, folder.resolve(language.code() + ".xlsx"))))
                .toList();
        for (Language language : Language.values()) {
            assertThat(written.get(language.ordinal()).join()).hasSameBinaryContentAs(SampleBooks.in(language));
        }
    }

    @Test
    void anotherLibraryReadsTheSameCells() throws IOException {
        List<String> other = Workbooks.readByFastexcel(SampleBooks.in(Language.RU));
        try (XSSFWorkbook read = SampleBooks.open(Language.RU)) {
            long filled = Workbooks.cells(read).stream()
                    .filter(cell -> !Workbooks.shown(cell).isEmpty())
                    .count();
            assertThat(other).hasSize((int) filled);
        }
    }

    @Test
    void decisionsLinkToTheirRows() throws IOException {
        try (XSSFWorkbook read = SampleBooks.open(Language.EN)) {
            List<String> all = read.getSheet("Summary").getHyperlinkList().stream()
                    .map(link -> link.getLocation())
                    .toList();
            List<String> targets =
                    all.stream().filter(target -> target.contains("$")).toList();
            Sheet decisions = read.getSheet("Decisions");
            assertThat(targets)
                    .hasSizeBetween(3, 5)
                    .doesNotHaveDuplicates()
                    .first()
                    .isEqualTo("'Decisions'!$A$" + (headerRow(decisions) + 2));
            Map<String, Long> kinds = targets.stream()
                    .map(CellReference::new)
                    .map(cell -> decisions
                            .getRow(cell.getRow())
                            .getCell(cell.getCol())
                            .getStringCellValue())
                    .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
            assertThat(kinds.values()).allMatch(count -> count <= 2);
            List<String> sheets = new ArrayList<>();
            read.sheetIterator().forEachRemaining(sheet -> sheets.add("'" + sheet.getSheetName() + "'!A1"));
            assertThat(all).containsAll(sheets.subList(1, sheets.size())).doesNotContain(sheets.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyExportEverySheetSaysWhatIsMissing(Language language) throws IOException {
        try (XSSFWorkbook read = open(emptyShop(), language)) {
            for (Sheet sheet : read) {
                long filled = IntStream.rangeClosed(0, sheet.getLastRowNum())
                        .filter(row -> sheet.getRow(row) != null)
                        .count();
                assertThat(filled).as(sheet.getSheetName()).isGreaterThan(1);
            }
        }
    }

    @Test
    void weeklyItemsAreShownByTheWeek() throws IOException {
        List<PlannedItem> items = new ArrayList<>();
        SampleShop.report(3).items().forEach(item -> items.add(byTheWeek(item)));
        ShopReport weekly = SampleShop.with(items);
        try (XSSFWorkbook read = open(weekly, Language.EN)) {
            assertThat(read.getName("forecast_demand").getRefersToFormula())
                    .contains("$K$")
                    .contains("$BJ$");
        }
    }

    @Test
    void hostileNamesBreakNothing() throws IOException {
        SampleItems sample = new SampleItems(SampleShop.AS_OF);
        List<String> names = List.of(
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "a\u0000b\uFFFFc",
                "x".repeat(40_000),
                "🐕🐕‍🦺",
                "שלום \u202E",
                "it's \"quoted\" <b>&",
                "100 %");
        List<PlannedItem> items = IntStream.range(0, names.size())
                .mapToObj(i -> sample.item(i, names.get(i), names.get(i), names.get(i)))
                .toList();
        try (XSSFWorkbook read = open(SampleShop.with(items), Language.ZH)) {
            FormulaEvaluator evaluator = read.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : Workbooks.formulas(read)) {
                assertThat(cell.getCellFormula()).doesNotContain("cmd").doesNotContain("A0");
                assertThat(evaluator.evaluate(cell).getCellType()).isEqualTo(cell.getCachedFormulaResultType());
            }
            assertThat(read.getSheet("补货").getRow(7).getCell(2).getHyperlink()).isNull();
        }
    }

    @Test
    void namedRangesAreNoCellAddresses() throws IOException {
        try (XSSFWorkbook read = SampleBooks.open(Language.EN)) {
            Pattern address = Pattern.compile("[A-Za-z]{1,3}\\d+|[Rr]\\d*[Cc]\\d*");
            assertThat(read.getAllNames().stream()
                            .map(name -> name.getNameName())
                            .filter(name -> address.matcher(name).matches()))
                    .isEmpty();
        }
    }

    private static ShopReport emptyShop() {
        CancellationSummary none = CancellationResults.none(SampleShop.AS_OF).summary();
        Situation situation = new Situation(
                "empty",
                SampleShop.AS_OF,
                "",
                new Freshness(Optional.empty(), Optional.empty(), 0),
                List.of(),
                none,
                CancellationBoard.none(SampleShop.AS_OF),
                Past.NONE,
                Buying.UNLIMITED);
        DataQuality quality = new DataQuality(List.of(), List.of(), List.of(), List.of(), List.of());
        return new ShopReport(situation, List.of(), List.of(), List.of(), quality);
    }

    private static PlannedItem byTheWeek(PlannedItem item) {
        DemandSeries days = item.history();
        DemandSeries weeks = new DemandSeries(
                days.key(),
                Cadence.WEEKLY,
                SampleShop.AS_OF.minusWeeks(days.units().length),
                days.units(),
                days.marks());
        return new PlannedItem(
                item.key(),
                item.product(),
                item.recommendation(),
                weeks,
                item.outcome(),
                item.abc(),
                item.xyz(),
                item.platform());
    }

    private static int headerRow(Sheet sheet) {
        return sheet.getRepeatingRows().getLastRow();
    }

    private static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new TreeMap<>();
        sheet.getRow(headerRow(sheet)).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    /** The cell to the right of a label. */
    private static Cell find(Sheet sheet, String label) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(label)) {
                return row.getCell(1);
            }
        }
        throw new AssertionError("no row begins with " + label);
    }
}
