package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that make no sense: each is named with its row on the Data quality sheet, and every SKU still gets its plan. */
class BadTermsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final List<String> SKUS = List.of("moq", "zero", "negative", "pack", "cost", "late");

    @TempDir
    Path folder;

    @Test
    void everyBadTermIsNamedWithItsRowAndEverySkuIsPlanned() throws IOException {
        write();
        Clock clock = Clock.fixed(Instant.parse(AS_OF + "T03:00:00Z"), ZoneOffset.UTC);
        int exit = new NightlyRun(clock).run("--input=" + folder, "--output=" + folder.resolve("out"));
        // two of three purchase orders are worth nothing, which is more than the share of rejected rows that is let
        // pass
        assertThat(exit).isIn(ExitCode.DONE, ExitCode.DONE_WITH_LOSSES);
        assertThat(sheet())
                .anyMatch(row -> has(row, "moq", "50", "supply-terms.csv:2", "at most max_stock 30"))
                .anyMatch(row -> has(row, "zero", "lead_time_days", "0", "supply-terms.csv:3", "1 to 730 days"))
                .anyMatch(row -> has(row, "negative", "lead_time_days", "-4", "supply-terms.csv:4"))
                .anyMatch(row -> has(row, "pack", "pack_size", "0", "supply-terms.csv:5", "single units"))
                .anyMatch(row -> has(row, "cost", "unit_cost", "supply-terms.csv:6", "amount above 0"))
                .anyMatch(row -> has(row, "purchase-orders.csv", "expected_on", "2026-09-01"))
                .anyMatch(row -> has(row, "nobody", "sku", "purchase-orders.csv:3", "7 units"));
        Path restock = folder.resolve("out").resolve(AS_OF.toString()).resolve("data/restock.csv");
        List<String> plans = Files.readAllLines(restock);
        int quantity = List.of(plans.get(0).split(",")).indexOf("order_quantity");
        assertThat(plans.subList(1, plans.size()))
                .hasSize(SKUS.size())
                .allMatch(row -> Integer.parseInt(row.split(",")[quantity]) > 0);
    }

    private void write() throws IOException {
        StringBuilder sales = new StringBuilder("date,sku,quantity\n");
        StringBuilder stock = new StringBuilder("date,sku,on_hand\n");
        for (String sku : SKUS) {
            for (int day = 90; day > 0; day--) {
                sales.append(AS_OF.minusDays(day)).append(',').append(sku).append(",2\n");
            }
            stock.append(AS_OF.minusDays(1)).append(',').append(sku).append(",10\n");
        }
        Files.writeString(folder.resolve("sales.csv"), sales);
        Files.writeString(folder.resolve("stock.csv"), stock);
        Files.writeString(folder.resolve("supply-terms.csv"), """
                sku,lead_time_days,moq,pack_size,max_stock,unit_cost
                moq,14,50,1,30,5
                zero,0,,,,5
                negative,-4,,,,5
                pack,14,,0,,5
                cost,14,,,,
                late,14,,,,5
                """);
        Files.writeString(folder.resolve("purchase-orders.csv"), """
                po,sku,quantity,ordered_on,expected_on
                1,late,10,2026-09-10,2026-09-01
                2,nobody,7,2026-09-10,2026-09-25
                """);
    }

    private static boolean has(String row, String... words) {
        return java.util.Arrays.stream(words).allMatch(row::contains);
    }

    private List<String> sheet() throws IOException {
        Path file = folder.resolve("out").resolve(AS_OF.toString()).resolve("shop-restock-" + AS_OF + ".xlsx");
        List<String> rows = new ArrayList<>();
        try (FileInputStream in = new FileInputStream(file.toFile());
                Workbook book = new XSSFWorkbook(in)) {
            DataFormatter text = new DataFormatter();
            book.getSheet("Data quality")
                    .forEach(row -> rows.add(StreamSupport.stream(row.spliterator(), false)
                            .map(text::formatCellValue)
                            .collect(Collectors.joining(" | "))));
        }
        return rows;
    }
}
