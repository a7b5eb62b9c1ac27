package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the planner tells of suppliers and shelves, through the whole night, product against an equal product without it. */
class SupplyTermsRunTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final String TERMS = "sku,supplier,lead_time_days,moq,pack_size,unit_cost,transit_days,"
            + "min_order_value,min_days_between_orders,max_volume_l\n";

    @TempDir
    Path folder;

    @BeforeEach
    void shop() throws IOException {
        StringBuilder sales = new StringBuilder("date,sku,quantity\n");
        StringBuilder stock = new StringBuilder("date,sku,on_hand\n");
        for (String sku : List.of("plain", "marked")) {
            for (int day = 120; day > 0; day--) {
                sales.append("%s,%s,%d%n".formatted(AS_OF.minusDays(day), sku, 1 + day % 3));
            }
            stock.append("%s,%s,20%n".formatted(AS_OF.minusDays(1), sku));
        }
        write("sales.csv", sales.toString());
        write("stock.csv", stock.toString());
        write("products.csv", "sku,name,price,unit_cost,volume_l\nplain,A,10,6,2\nmarked,B,10,6,2\n");
    }

    @Test
    void aShutdownOfTheSupplierLengthensItsLeadTimeAlone() throws IOException {
        // two a day: enough for 14 + 7 days with a third to spare, not for 28 + 7
        write("stock.csv", "date,sku,on_hand\n2026-09-20,plain,60\n2026-09-20,marked,60\n");
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Yiwu,14,,,,,,,\n");
        write("events.csv", "from,to,name,kind,supplier\n2026-09-25,2026-10-08,Holiday,supplier_shutdown,yiwu\n");
        Map<String, Map<String, String>> plans = plans();
        assertThat(plans.get("marked")).containsEntry("lead_days", "28");
        assertThat(plans.get("plain")).containsEntry("lead_days", "14");
        // a fortnight more of about two a day
        assertThat(number(plans, "marked", "order"))
                .isBetween(number(plans, "plain", "order") + 20, number(plans, "plain", "order") + 60);
    }

    @Test
    void theBuiltInCalendarIsKeptForTheSuppliersThatTheSettingsName() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Yiwu,14,,,,,,,\n");
        write("zapas.yaml", "supplier_calendars: {Yiwu: china}\n");
        Map<String, Map<String, String>> plans = plans();
        assertThat(plans.get("marked")).containsEntry("lead_days", "21");
        assertThat(plans.get("plain")).containsEntry("lead_days", "14");
    }

    @Test
    void goodsOnTheRoadAreNotHeldUp() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Yiwu,14,,,,,,,\nmarked,Yiwu,14,,,,5,,,\n");
        // nine working days from 21 September are over before the shutdown begins
        write("events.csv", "from,to,name,kind\n2026-09-30,2026-10-09,Yiwu,supplier_shutdown\n");
        Map<String, Map<String, String>> plans = plans();
        assertThat(plans.get("marked")).containsEntry("lead_days", "14");
        assertThat(plans.get("plain")).containsEntry("lead_days", "24");
    }

    @Test
    void aMisspelledSupplierOfAShutdownIsNamedAndShutsNobody() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Yiwu,14,,,,,,,\n");
        write("events.csv", "from,to,name,kind,supplier\n2026-09-25,2026-10-08,Holiday,supplier_shutdown,Yivu\n");
        assertThat(plans().values()).allMatch(plan -> plan.get("lead_days").equals("14"));
        assertThat(WorkbookText.rows(workbook(), "Data quality"))
                .anyMatch(row -> row.contains("supplier_shutdown") && row.contains("Yivu"));
    }

    @Test
    void noMoreIsOrderedThanTheShelfHasRoomFor() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Tver,14,,,,,,,60\n");
        Map<String, Map<String, String>> plans = plans();
        // 60 litres hold 30 units of 2 litres, of which 20 are there
        assertThat(number(plans, "marked", "order")).isEqualTo(10);
        assertThat(number(plans, "plain", "order")).isGreaterThan(20);
        assertThat(reason("marked")).isEqualTo("limited_by_shelf_space");
    }

    @Test
    void aSupplierOrderedFromThreeDaysAgoIsLeftInPeace() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Yiwu,14,,,,,,10,\n");
        write(
                "purchase-orders.csv",
                "po,supplier,sku,quantity,ordered_on,expected_on\n"
                        + "1,Yiwu,marked,1,2026-09-18,2026-10-02\n2,Tver,plain,1,2026-09-18,2026-10-02\n");
        Map<String, Map<String, String>> plans = plans();
        assertThat(number(plans, "marked", "order")).isZero();
        assertThat(number(plans, "plain", "order")).isPositive();
        assertThat(reason("marked")).isEqualTo("too_soon_after_last_order");
        assertThat(plans.get("marked")).containsEntry("review_days", "10");
    }

    @Test
    void anOrderBelowTheSuppliersMinimumIsBroughtUpToIt() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Yiwu,14,,5,,,400,,\n");
        Map<String, Map<String, String>> plans = plans();
        assertThat(6 * number(plans, "marked", "order")).isBetween(400.0, 430.0);
        assertThat(6 * number(plans, "plain", "order")).isLessThan(400);
        assertThat(reason("marked")).isEqualTo("raised_to_supplier_minimum");
    }

    @Test
    void boundsThatMakeNoSenseAreNamedWithTheirRow() throws IOException {
        write("supply-terms.csv", TERMS + "plain,Tver,14,,,,,,,\nmarked,Yiwu,14,,,,-3,-5,1000,-1\n");
        assertThat(number(plans(), "marked", "order")).isPositive();
        assertThat(WorkbookText.rows(workbook(), "Data quality"))
                .anyMatch(row -> row.contains("transit_days") && row.contains("supply-terms.csv:3"))
                .anyMatch(row -> row.contains("min_order_value") && row.contains("supply-terms.csv:3"))
                .anyMatch(row -> row.contains("min_days_between_orders") && row.contains("supply-terms.csv:3"))
                .anyMatch(row -> row.contains("max_volume_l") && row.contains("supply-terms.csv:3"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Map<String, Map<String, String>> plans() throws IOException {
        Clock clock = Clock.fixed(Instant.parse(AS_OF + "T03:00:00Z"), ZoneOffset.UTC);
        int exit = new NightlyRun(clock).run("--input=" + folder, "--output=" + folder.resolve("out"));
        assertThat(exit).isEqualTo(ExitCode.DONE);
        return table("waterfall.csv");
    }

    private Map<String, Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(report().resolve("data").resolve(name));
        String[] names = lines.get(0).split(",");
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    private String reason(String sku) throws IOException {
        return table("restock.csv").get(sku).get("reason");
    }

    private static double number(Map<String, Map<String, String>> plans, String sku, String column) {
        return Double.parseDouble(plans.get(sku).get(column));
    }

    private Path report() {
        return folder.resolve("out").resolve(AS_OF.toString());
    }

    private Path workbook() {
        return report().resolve("shop-restock-" + AS_OF + ".xlsx");
    }
}
