package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stock is never negative, and the workbooks say what the simulation knows, in Ozon's shapes. */
class StockFilesTest {
    private static final Books BOOKS = Demo.SHOP.books();
    private static final int LAST = BOOKS.calendar().lastIndex();

    static Stream<String> reportsOf2025() {
        return Demo.FILES.keySet().stream()
                .filter(name -> name.startsWith("stocks_report") && !name.contains("2026-09-20"));
    }

    @Test
    void stockIsNeverNegative() {
        for (int day = 0; day <= LAST; day++) {
            int today = day;
            assertThat(BOOKS.stores().places())
                    .extracting(place -> place.day(today))
                    .allMatch(now -> Math.min(now.onHand(), now.preparing()) >= 0
                            && Math.min(now.requested(), now.inTransit()) >= 0
                            && Math.min(now.returning(), now.defective()) >= 0);
            assertThat(BOOKS.stores().shelves())
                    .extracting(shelf -> shelf.day(today))
                    .allMatch(now -> now.physical() >= 0 && now.listed() >= 0 && now.reserved() >= 0);
        }
    }

    @Test
    void outsidePlantedWindowsAShelfHoldsWhatItPromised() {
        Plants plants = BOOKS.plants();
        for (int day = 0; day <= LAST; day++) {
            for (FbsShelf shelf : BOOKS.stores().shelves()) {
                if (!plants.isPlanted(shelf.product())) {
                    assertThat(shelf.day(day).physical())
                            .isEqualTo(shelf.day(day).listed() + shelf.day(day).reserved());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reportsOf2025")
    void theReportOf2025HasFourSheetsWithTheHeaderInRowThree(String name) {
        byte[] bytes = Demo.FILES.get(name);
        assertThat(ReadBack.sheet(bytes, 1).get(0).get(0)).matches("Дата формирования отчета: \\d\\d/\\d\\d/2026");
        int[] columns = {20, 23, 22, 18};
        for (int sheet = 1; sheet <= 4; sheet++) {
            assertThat(ReadBack.sheet(bytes, sheet).get(2))
                    .hasSize(columns[sheet - 1])
                    .contains("Доступно к продаже");
        }
        String xml = ReadBack.text(Packed.unzip(bytes).get("xl/worksheets/sheet1.xml"));
        assertThat(xml).contains("<c t=\"str\">").doesNotContain("<c r=").doesNotContain("dimension");
    }

    @ParameterizedTest
    @MethodSource("reportsOf2025")
    void allSheetsOfAReportAddUpToTheSameStock(String name) {
        byte[] bytes = Demo.FILES.get(name);
        int byWarehouse = sum(bytes, 1, 7);
        assertThat(byWarehouse).isPositive();
        assertThat(sum(bytes, 2, 10)).isEqualTo(byWarehouse);
        assertThat(sum(bytes, 3, 9)).isEqualTo(byWarehouse);
        assertThat(sum(bytes, 4, 5)).isEqualTo(byWarehouse);
    }

    @Test
    void theNewestReportIsOfTheGenerationOf2026AndHoldsTheTrueStock() {
        byte[] bytes = Demo.FILES.get("stocks_report_2026-09-20.xlsx");
        List<List<String>> rows = ReadBack.sheet(bytes, 1);
        assertThat(rows.get(0)).contains("Артикул", "SKU", "Ликвидность", "Доступно к\u00a0продаже");
        assertThat(rows.get(2)).containsOnly("Нередактируемое");
        assertThat(sum(bytes, 1, 11)).isEqualTo(trueFboStock());
        assertThat(sum(Demo.FILES.get("availability_2026-09-20.xlsx"), 1, 13)).isEqualTo(trueFboStock());
    }

    @Test
    void theProductFileTellsTheSameStock() {
        List<Map<String, String>> rows = ReadBack.csv(Demo.UNPACKED.get("seller_products_2026-09-20.csv"));
        assertThat(rows).hasSize(300).allMatch(row -> row.get("Артикул").startsWith("'"));
        assertThat(rows.stream()
                        .mapToInt(row -> Integer.parseInt(row.get("Доступно к продаже по схеме FBO, шт.")))
                        .sum())
                .isEqualTo(trueFboStock());
    }

    @Test
    void anotherLibraryOpensEveryWorkbook() throws IOException {
        for (Map.Entry<String, byte[]> file : Demo.UNPACKED.entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getValue()))) {
                    assertThat(workbook.getFirstSheet().getName()).isNotBlank();
                    assertThat(workbook.getSheets().count()).isPositive();
                }
            }
        }
    }

    private static int trueFboStock() {
        return BOOKS.stores().places().stream()
                .mapToInt(place -> place.day(LAST).onHand())
                .sum();
    }

    /** Data rows are those with a number in the column, below the headers. */
    private static int sum(byte[] workbook, int sheet, int column) {
        return ReadBack.sheet(workbook, sheet).stream()
                .skip(4)
                .filter(row -> row.size() > column && row.get(column).matches("\\d+"))
                .mapToInt(row -> Integer.parseInt(row.get(column)))
                .sum();
    }
}
