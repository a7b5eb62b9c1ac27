package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The error index and its tariff are shown to shops of the platform that has them, as the files tell, and to no other. */
class PlatformIndexRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T03:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER =
            "order_id,sku,ordered_at,quantity,unit_price,currency,status,cancelled_at,cancel_reason,cancel_initiator";

    @TempDir
    Path folder;

    @Test
    void aShopThatIsNotOnOzonSeesNoFigureOfOzon() throws IOException {
        plainOrders(HEADER, "");

        Path workbook = run();

        assertThat(filled(workbook, "Error index"))
                .containsExactly(
                        "Error index",
                        "The error index is Ozon’s, and no Ozon order export was read: nothing to show.");
        assertThat(String.join("\n", filled(workbook, "Summary")))
                .contains("Ozon’s index; no Ozon order export was read")
                .doesNotContain("the platform's limit");
        assertThat(filled(workbook, "Settings and glossary"))
                .anyMatch(row -> row.startsWith("platform.cancellation_tariff | none"));
        List<String> losses = Files.readAllLines(workbook.resolveSibling("data/cause-losses.csv"));
        int fees = List.of(losses.get(0).split(",")).indexOf("fees");
        assertThat(losses.subList(1, losses.size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Double.parseDouble(line.split(",", -1)[fees]))
                        .isZero());
    }

    @Test
    void withoutStockNothingIsSaidToBeAtRisk() throws IOException {
        plainOrders(HEADER, "");

        Path workbook = run();
        List<String> rows = filled(workbook, "Summary");

        int label = 0;
        while (!rows.get(label).contains("Money at risk")) {
            label++;
        }
        assertThat(rows.get(label + 2).split("needs a stock export", -1)).hasSize(4);
        assertThat(Files.readString(workbook.resolveSibling("run.json")))
                .contains("cancellation_rate_4_weeks_completed")
                .doesNotContain("saved_by_ordering", "fill_rate_4_weeks");
    }

    @Test
    void plainOrdersThatTellWhatCountsAgainstTheSellerHaveAnIndex() throws IOException {
        plainOrders(HEADER + ",counts_against_seller", ",true");

        Path workbook = run();

        assertThat(String.join("\n", filled(workbook, "Error index"))).contains("Ozon realFBS");
        assertThat(filled(workbook, "Settings and glossary"))
                .anyMatch(row -> row.startsWith("platform.cancellation_tariff | Ozon realFBS, 2023-06-01"));
    }

    @Test
    void orderExportsOfOzonHaveAnIndex() throws IOException {
        SmallShop.in(folder.resolve("input"));

        assertThat(String.join("\n", filled(run(), "Error index"))).contains("Ozon realFBS");
    }

    /** Every fourth order is cancelled by the seller: far into a zone that costs. */
    private void plainOrders(String header, String ofCancelled) throws IOException {
        StringBuilder rows = new StringBuilder(header).append('\n');
        LocalDate first = LocalDate.of(2026, 6, 1);
        for (int i = 0; i < 448; i++) {
            LocalDate day = first.plusDays(i / 4);
            boolean cancelled = i % 4 == 0;
            rows.append("o%d,A%d,%s,1,100,GBP,%s,%s,%s,%s%s%n"
                    .formatted(
                            i,
                            i % 3,
                            day,
                            cancelled ? "cancelled" : "delivered",
                            cancelled ? day : "",
                            cancelled ? "Out of stock" : "",
                            cancelled ? "seller" : "",
                            cancelled ? ofCancelled : ofCancelled.isEmpty() ? "" : ","));
        }
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("orders.csv"), rows);
    }

    private Path run() throws IOException {
        Path output = folder.resolve("output");
        int code = new NightlyRun(CLOCK)
                .run(new String[] {"--input=" + folder.resolve("input"), "--output=" + output, "--as-of=2026-09-21"});
        assertThat(code).isEqualTo(ExitCode.DONE);
        return output.resolve("2026-09-21/shop-restock-2026-09-21.xlsx");
    }

    private static List<String> filled(Path workbook, String sheet) throws IOException {
        return WorkbookText.rows(workbook, sheet).stream()
                .map(row -> row.replaceAll("[ |]+$", ""))
                .filter(row -> !row.isBlank())
                .toList();
    }
}
