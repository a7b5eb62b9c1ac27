package io.zapas.intake.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.intake.RawXlsx;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.source.Unreadable;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.events.EventRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.orders.SaleRow;
import io.zapas.shop.stock.StockRow;
import io.zapas.shop.supply.DecisionRow;
import io.zapas.shop.supply.PurchaseOrderRow;
import io.zapas.shop.supply.SupplyTermsRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormatsTest {
    @TempDir
    Path folder;

    private Folder shop(String text) {
        return new Folder(folder).with("file.csv", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void sales(String delimiter) {
        String text = "date,sku,location,quantity,revenue\n2026-01-31,A 1,Kazan,3,44.64\n2026-01-31,A 1,Kazan,2,\n";
        assertThat(shop(text.replace(",", delimiter)).accepted(SaleRow.class))
                .containsExactly(
                        new SaleRow(LocalDate.of(2026, 1, 31), "A 1", "Kazan", 0, 3, new BigDecimal("44.64"), null),
                        new SaleRow(LocalDate.of(2026, 1, 31), "A 1", "Kazan", 1, 2, null, null));
    }

    @Test
    void orders() {
        OrderRow row =
                shop("order_id,sku,ordered_at,quantity,unit_price,currency,status,location,warehouse,delivery_method,"
                                + "ship_by,shipped_at,delivered_at,cancelled_at,cancel_reason,cancel_initiator,counts_against_seller\n"
                                + "0001,S,2026-01-31 10:00,2,9.90,EUR,Cancelled,Kazan,W1,courier,2026-02-02,,,2026-02-01,out of stock,"
                                + "seller,true\n")
                        .only(OrderRow.class);
        assertThat(row.orderId()).isEqualTo("0001");
        assertThat(row.orderedAt()).isEqualTo(Instant.parse("2026-01-31T07:00:00Z"));
        assertThat(row.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(row.unitPrice()).isEqualByComparingTo("9.90");
        assertThat(row.currency()).isEqualTo("EUR");
        assertThat(row.cancelledAt()).isEqualTo(Instant.parse("2026-01-31T21:00:00Z"));
        assertThat(row.cancelInitiator()).isEqualTo("seller");
        assertThat(row.countsAgainstSeller()).isTrue();
    }

    @Test
    void stockByNumberOrByFlag() {
        List<StockRow> rows = shop("date,sku,location,on_hand,in_stock\n2026-01-31,A,K,5,\n2026-01-31,B,K,,false\n")
                .accepted(StockRow.class);
        assertThat(rows)
                .extracting(StockRow::scope, StockRow::onHand, StockRow::inStock, StockRow::discriminator)
                .containsExactly(tuple("plain", 5, null, ""), tuple("plain", null, false, ""));
    }

    @Test
    void products() {
        ProductRow row = shop("sku;article;name;category;brand;price;unit_cost;volume_l;created\n"
                        + "A;art;=cmd|' /C calc'!A0;Cat;B;10,50;4,2;0,75;2025-01-02\n")
                .only(ProductRow.class);
        assertThat(row.name()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(row.price()).isEqualByComparingTo("10.50");
        assertThat(row.volumeLitres()).isEqualTo(0.75);
        assertThat(row.created()).isEqualTo(LocalDate.of(2025, 1, 2));
    }

    @Test
    void theAgeOfACatalogueIsThatOfItsFile() {
        ExportTable table =
                shop("sku,name,created\nA,x,2025-01-02\n").inspect().tables().get(0);
        assertThat(table.newest().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(table.newestIsFromContent()).isFalse();
    }

    @Test
    void purchaseOrders() {
        PurchaseOrderRow row =
                shop("po,supplier,sku,location,quantity,ordered_on,expected_on,received_on,received_quantity\n"
                                + "P1,Acme,A,K,100,2026-01-01,2026-02-01,2026-02-05,90\n")
                        .only(PurchaseOrderRow.class);
        assertThat(row.expectedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(row.receivedQuantity()).isEqualTo(90);
    }

    /** What terms make no sense is judged where they are used; here they are taken as told. */
    @Test
    void supplyTerms() {
        SupplyTermsRow row =
                shop("sku,location,supplier,lead_time_days,lead_time_sd_days,review_days,moq,pack_size,max_stock,"
                                + "unit_cost,shortage_cost,holding_cost_per_day,service_level,do_not_order,valid_until\n"
                                + "A,,Acme,-14,2.5,7,100,0,50,1.20,1.0,0.0285714,0.95,yes,2099-12-31\n")
                        .only(SupplyTermsRow.class);
        assertThat(row.leadTimeDays()).isEqualTo(-14);
        assertThat(row.leadTimeSdDays()).isEqualTo(2.5);
        assertThat(row.packSize()).isZero();
        assertThat(row.doNotOrder()).isTrue();
        assertThat(row.validUntil()).isEqualTo(LocalDate.of(2099, 12, 31));
    }

    @Test
    void events() {
        List<EventRow> rows = shop("from,to,name,sku,category,all,kind\n2026-11-11,2026-11-11,11.11,,,true,promotion\n"
                        + "2027-02-01,2027-02-20,Chinese New Year,,Pets,,supplier_shutdown\n")
                .accepted(EventRow.class);
        assertThat(rows)
                .containsExactly(
                        new EventRow(day(2026, 11, 11), day(2026, 11, 11), "11.11", "", "", "promotion"),
                        new EventRow(
                                day(2027, 2, 1),
                                day(2027, 2, 20),
                                "Chinese New Year",
                                "",
                                "Pets",
                                "supplier_shutdown"));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @Test
    void allOfThemAsSheetsOfOneWorkbook() {
        byte[] plan = new RawXlsx()
                .sheet("Sales", List.of(List.of("date", "sku", "quantity"), List.of("2026-01-31", "A", 3)))
                .sheet("Terms", List.of(List.of("sku", "lead_time_days"), List.of("A", 14)))
                .sheet("Events", List.of(List.of("from", "to", "name"), List.of("2026-11-11", "2026-11-11", "11.11")))
                .sheet("Nothing", List.of())
                .bytes();
        Inspection inspection = new Folder(folder).with("plan.xlsx", plan).inspect();
        assertThat(inspection.tables())
                .extracting(ExportTable::source, ExportTable::kind)
                .containsExactly(
                        tuple("plan.xlsx#Events", Kind.EVENTS),
                        tuple("plan.xlsx#Sales", Kind.SALES),
                        tuple("plan.xlsx#Terms", Kind.SUPPLY_TERMS));
        assertThat(inspection.unreadable())
                .extracting(Unreadable::source, Unreadable::fault)
                .containsExactly(tuple("plan.xlsx#Nothing", Unreadable.Fault.EMPTY_SHEET));
    }

    @Test
    void asListOfJsonObjects() {
        SaleRow row = new Folder(folder)
                .with("s.json", "[{\"date\":\"2026-01-31\",\"sku\":17,\"quantity\":3}]")
                .only(SaleRow.class);
        assertThat(row.sku()).isEqualTo("17");
        assertThat(row.quantity()).isEqualTo(3);
    }

    /** Dates as styled serials, as bare serials and as text; sku as a number; values as shared and as inline strings. */
    @Test
    void whatASpreadsheetMakesOfDatesAndNumbers() {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                + "<c r=\"D1\" t=\"inlineStr\"><is><t>quan</t><t>tity</t></is></c></row>"
                + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>46053</v></c><c r=\"B3\"><v>1.39337E9</v></c><c r=\"D3\"><v>3</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>46053</v></c><c r=\"B4\"><v>17</v></c><c r=\"D4\"><v>3.0000</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\" s=\"2\"><v>46053.5</v></c><c r=\"B5\" t=\"str\"><f>X</f><v>F</v></c>"
                + "<c r=\"D5\"><v>2.0</v></c></row>";
        byte[] book =
                new RawXlsx().sharedStrings("date", "sku").sheetXml("S", rows).bytes();
        Folder shop = new Folder(folder).with("s.xlsx", book);
        assertThat(shop.accepted(SaleRow.class))
                .extracting(SaleRow::date, SaleRow::sku, SaleRow::quantity)
                .containsExactly(
                        tuple(day(2026, 1, 31), "1393370000", 3),
                        tuple(day(2026, 1, 31), "17", 3),
                        tuple(day(2026, 1, 31), "F", 2));
        assertThat(shop.rows()).extracting(Parsed::line).containsExactly(3L, 4L, 5L);
    }

    /** Both passes over a sheet have to agree on what a blank row is, also where its blanks are shared texts. */
    @Test
    void aRowOfSharedBlanksIsNoRow() {
        String rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                + "<row><c t=\"str\"><v>2026-01-31</v></c><c t=\"str\"><v>A</v></c><c><v>3</v></c></row>"
                + "<row><c t=\"s\"><v>3</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>3</v></c></row>";
        byte[] book = new RawXlsx()
                .sharedStrings("date", "sku", "quantity", " ")
                .sheetXml("S", rows)
                .bytes();
        assertThat(new Folder(folder).with("s.xlsx", book).accepted(SaleRow.class))
                .hasSize(1);
    }

    @Test
    void daysCountedFrom1904() {
        String rows =
                "<row><c t=\"str\"><v>date</v></c><c t=\"str\"><v>sku</v></c><c t=\"str\"><v>quantity</v></c></row>"
                        + "<row><c s=\"1\"><v>44591</v></c><c><v>1</v></c><c><v>3</v></c></row>";
        byte[] book = new RawXlsx().from1904().sheetXml("S", rows).bytes();
        assertThat(new Folder(folder).with("s.xlsx", book).only(SaleRow.class).date())
                .isEqualTo(day(2026, 1, 31));
    }

    @Test
    void decisionsAsPlainFile() {
        List<DecisionRow> rows = shop("report_as_of,sku,location,approved,quantity,owner,due,note\n"
                        + "2026-09-30,A,Kazan,yes,120,Li,2026-10-05,call first\n2026-09-30,B,,,,,,\n")
                .accepted(DecisionRow.class);
        assertThat(rows)
                .containsExactly(
                        new DecisionRow(
                                day(2026, 9, 30), "", "A", "Kazan", true, 120, "Li", day(2026, 10, 5), "call first"),
                        new DecisionRow(day(2026, 9, 30), "", "B", "", null, null, null, null, null));
    }

    @Test
    void anEditedReportGivesItsDecisionsAndNothingElse() {
        byte[] report = new RawXlsx()
                .sheet("Summary", List.of(List.of("Restock report"), List.of("Tile", 5)))
                .sheet(
                        "Decisions",
                        List.of(
                                List.of("Decisions as of 2026-09-30"),
                                List.of(
                                        "SKU",
                                        "Location",
                                        "Quantity",
                                        "Approved",
                                        "Edited quantity",
                                        "Owner",
                                        "Due",
                                        "Note"),
                                Arrays.asList("A", "Kazan", 100, "Yes", 80, "Li", 46300, "ok"),
                                Arrays.asList("B", "Kazan", 50, "No", null, null, null, null)))
                .bytes();
        Folder shop = new Folder(folder).with("my-restock.xlsx", report);
        assertThat(shop.accepted(DecisionRow.class))
                .containsExactly(
                        new DecisionRow(day(2026, 9, 30), "", "A", "Kazan", true, 80, "Li", day(2026, 10, 5), "ok"),
                        new DecisionRow(day(2026, 9, 30), "", "B", "Kazan", false, 50, null, null, null));
    }
}
