package io.zapas.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Buying;
import io.zapas.advice.PlannedItem;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.Sending.Part;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.report.ReportWorkbook;
import io.zapas.report.SampleItems;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.Language;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for Ozon as Ozon would read them. */
class SupplyFilesTest {
    private static final String SHELF = "Склад Подольск";

    @TempDir
    Path folder;

    private static Sending supply(String sku, String to, boolean own, int need, int send) {
        return new Sending(
                sku,
                to,
                own,
                false,
                0,
                0,
                need,
                send == 0 ? List.of() : List.of(new Part(SHELF, send)),
                12,
                Optional.of(new BigDecimal("900.00")),
                "RUB");
    }

    static ShopReport report(SupplyPlan plan, Map<String, String> ids) {
        SampleItems sample = new SampleItems(SampleShop.AS_OF);
        List<PlannedItem> items = new ArrayList<>(List.of(
                sample.item(1, "101", "=HYPERLINK(\"http://x\")", "+1 Миска"),
                sample.item(2, "102", "PET-102", "Поводок"),
                sample.item(3, "103", "", "Без артикула")));
        items.sort(Comparator.comparing(PlannedItem::key));
        ShopReport bare = SampleShop.with(items);
        return bare.with(bare.situation().with(new Buying(Optional.empty(), plan, ids)));
    }

    private static final SupplyPlan PLAN = new SupplyPlan(
            List.of(
                    supply("101", "Казань: \"Юг\"/1", false, 9, 4),
                    supply("102", "Казань: \"Юг\"/1", false, 3, 3),
                    supply("102", "Самара", false, 5, 0),
                    supply("103", "Казань: \"Юг\"/1", false, 2, 2),
                    supply("101", "Склад Шушары", true, 6, 6)),
            List.of(
                    new SupplyPlan.OwnStock("101", SHELF, 30, 10),
                    new SupplyPlan.OwnStock("102", SHELF, 3, 3),
                    new SupplyPlan.OwnStock("102", "Склад Шушары", 8, 0)));

    private static List<List<String>> cells(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                cells.add(
                        cell.getCellType() == CellType.NUMERIC
                                ? Integer.toString((int) cell.getNumericCellValue())
                                : cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<Path> written(ShopReport report, Optional<Path> template) throws IOException {
        return SupplyFiles.write(report, report.overview(), template, folder);
    }

    @Test
    void aClusterGetsTheHeaderOfThePlatformAndWholeUnitsAndTextIsNoFormula() throws IOException {
        written(report(PLAN, Map.of()), Optional.empty());
        Path file = folder.resolve("ozon-supply").resolve("Казань_ _Юг_1.xlsx");
        assertThat(file).exists();
        try (XSSFWorkbook book = Workbooks.open(file)) {
            assertThat(cells(book.getSheetAt(0)))
                    .containsExactly(
                            List.of("артикул", "имя (необязательно)", "количество"),
                            List.of("=HYPERLINK(\"http://x\")", "+1 Миска", "4"),
                            List.of("PET-102", "Поводок", "3"));
        }
    }

    @Test
    void whereNothingIsSentThereIsNoFileAndThatOfAnEarlierRunGoes() throws IOException {
        Path stale = Files.writeString(
                Files.createDirectories(folder.resolve("ozon-supply")).resolve("Самара.xlsx"), "old");
        List<Path> written = written(report(PLAN, Map.of()), Optional.empty());
        assertThat(stale).doesNotExist();
        assertThat(written).hasSize(1);
        assertThat(folder.resolve("stock-update-template.xlsx")).doesNotExist();
    }

    @Test
    void theTemplateHasBothSheetsAndTheWarehouseWithItsIdentifierAndOnlyWhatIsLeft() throws IOException {
        written(report(PLAN, Map.of(SHELF, "1020001420895000")), Optional.empty());
        try (XSSFWorkbook book = Workbooks.open(folder.resolve("stock-update-template.xlsx"))) {
            assertThat(book.getSheetName(0)).isEqualTo("Инструкция");
            assertThat(book.getSheetName(1)).isEqualTo("Остатки на складе");
            assertThat(cells(book.getSheetAt(1)))
                    .containsExactly(
                            List.of(
                                    "Название склада (идентификатор склада)",
                                    "Артикул",
                                    "Наименование товара",
                                    "Доступно на складе, шт"),
                            List.of("Склад Подольск (1020001420895000)", "=HYPERLINK(\"http://x\")", "+1 Миска", "20"),
                            List.of("Склад Подольск (1020001420895000)", "PET-102", "Поводок", "0"));
        }
    }

    @Test
    void aDownloadedTemplateIsFilledAndKeepsWhatElseStandsInIt() throws IOException {
        Path downloaded = folder.resolve("downloaded.xlsx");
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            template.createSheet("Инструкция").createRow(0).createCell(0).setCellValue("Не меняйте столбцы");
            XSSFSheet stock = template.createSheet("Остатки на складе");
            List<List<String>> rows = List.of(
                    List.of(
                            "Название склада (идентификатор склада)",
                            "Артикул",
                            "Наименование товара",
                            "Доступно на складе, шт"),
                    List.of("Склад Подольск (1020001420895000)", "PET-102", "Поводок", "77"),
                    List.of("Склад Тверь (1020001420895111)", "PET-102", "Поводок", "5"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = stock.createRow(i);
                for (int j = 0; j < 4; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            try (OutputStream out = Files.newOutputStream(downloaded)) {
                template.write(out);
            }
        }
        written(report(PLAN, Map.of(SHELF, "1020001420895000")), Optional.of(downloaded));
        try (XSSFWorkbook book = Workbooks.open(folder.resolve("stock-update-template.xlsx"))) {
            assertThat(cells(book.getSheet("Инструкция"))).containsExactly(List.of("Не меняйте столбцы"));
            assertThat(cells(book.getSheet("Остатки на складе")))
                    .element(1)
                    .isEqualTo(List.of("Склад Подольск (1020001420895000)", "PET-102", "Поводок", "0"));
            assertThat(cells(book.getSheet("Остатки на складе")).subList(2, 4))
                    .containsExactly(
                            List.of("Склад Тверь (1020001420895111)", "PET-102", "Поводок", "5"),
                            List.of("Склад Подольск (1020001420895000)", "=HYPERLINK(\"http://x\")", "20"));
        }
    }

    @Test
    void theSheetListsWhatToSendAndTheSumsAreThoseOfItsRows() throws IOException {
        ShopReport report = report(PLAN, Map.of());
        Path file = ReportWorkbook.write(
                report, report.overview(), (cause, in) -> cause.id(), Language.EN, folder.resolve("r.xlsx"));
        try (XSSFWorkbook book = Workbooks.open(file)) {
            String all = text(book.getSheet("Supply to clusters"));
            assertThat(all).contains("Казань", "Склад Шушары", "Transfer between own warehouses", "5 short");
            assertThat(all).contains("The stock template is not filled for: Склад Подольск, Склад Шушары.");
        }
    }

    @Test
    void withoutStockOfOwnWarehousesTheSheetNamesTheMissingExport() throws IOException {
        ShopReport report = report(SupplyPlan.NONE, Map.of());
        Path file = ReportWorkbook.write(
                report, report.overview(), (cause, in) -> cause.id(), Language.EN, folder.resolve("r.xlsx"));
        try (XSSFWorkbook book = Workbooks.open(file)) {
            assertThat(text(book.getSheet("Supply to clusters"))).contains("no export tells what lies in your own");
        }
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                all.append(cell).append('|');
            }
        }
        return all.toString();
    }
}
