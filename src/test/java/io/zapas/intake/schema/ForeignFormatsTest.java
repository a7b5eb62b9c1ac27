package io.zapas.intake.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.intake.RawXlsx;
import io.zapas.intake.schema.Parsed.Rejected;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two formats that ship as examples of another marketplace. All rows here are invented. */
class ForeignFormatsTest {
    private static final String RETAIL =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final List<String> SHOPEE = List.of(
            "order_id",
            "product_category",
            "Status Pesanan",
            "Alasan Pembatalan",
            "Opsi Pengiriman",
            "Waktu Pesanan Dibuat",
            "Jumlah",
            "Returned quantity",
            "Total Pembayaran",
            "Harga Setelah Diskon");

    @TempDir
    Path folder;

    private Folder retail(String... lines) {
        return new Folder(folder).with("retail.csv", RETAIL + String.join("\n", lines) + "\n");
    }

    @Test
    void anInvoiceLineIsADeliveredOrderInBritishTime() {
        OrderRow row = retail("100001,10001A,RED TEAPOT,6,2011-07-01 08:26:00,2.55,1,United Kingdom")
                .only(OrderRow.class);
        assertThat(row.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(row.orderedAt()).isEqualTo(Instant.parse("2011-07-01T07:26:00Z"));
        assertThat(row.unitPrice()).isEqualByComparingTo("2.55");
        assertThat(row.currency()).isEqualTo("GBP");
        assertThat(row.location()).isEmpty();
    }

    @Test
    void aCreditNoteTakesUnitsBack() {
        OrderRow row = retail("C100001,10001A,RED TEAPOT,-6,2011-07-01 08:26:00,2.55,1,UK")
                .only(OrderRow.class);
        assertThat(row.orderId()).isEqualTo("C100001");
        assertThat(row.status()).isEqualTo(OrderStatus.REVERSAL);
        assertThat(row.quantity()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "'100001,POST,POSTAGE,1,2011-07-01 08:26:00,18.00,1,UK', NOT_A_PRODUCT, StockCode, postage",
        "'C100001,D,Discount,-1,2011-07-01 08:26:00,27.50,1,UK', NOT_A_PRODUCT, StockCode, postage",
        "'A100001,B,Adjust bad debt,1,2011-07-01 08:26:00,-11.06,,UK', NOT_A_PRODUCT, StockCode, postage",
        "'100001,10001A,damaged,-20,2011-07-01 08:26:00,0,,UK', EXCLUDED_BY_FORMAT, InvoiceNo, written off",
        "'100001,10001A,found,20,2011-07-01 08:26:00,0.0,,UK', EXCLUDED_BY_FORMAT, UnitPrice, found"
    })
    void linesThatAreNoSales(String line, RejectReason reason, String column, String rule) {
        Rejected rejected = retail(line).onlyRejected();
        assertThat(rejected).extracting(Rejected::reason, Rejected::column).containsExactly(reason, column);
        assertThat(rejected.expected()).contains(rule).contains("online-retail");
    }

    @Test
    void aGiftToABuyerIsAnOrderWithoutAPrice() {
        OrderRow row =
                retail("100001,10001A,RED TEAPOT,6,2011-07-01 08:26:00,0,1,UK").only(OrderRow.class);
        assertThat(row.unitPrice()).isEqualByComparingTo("0");
    }

    /** The same line again is the same line; one that differs in quantity or price is a further one. */
    @Test
    void repeatedInvoiceLines() {
        List<OrderRow> rows = retail(
                        "1,10001A,RED TEAPOT,6,2011-07-01 08:26:00,2.55,1,UK",
                        "1,10001A,RED TEAPOT,1,2011-07-01 08:26:00,2.55,1,UK",
                        "2,10001A,RED TEAPOT,6,2011-07-01 08:26:00,2.55,1,UK",
                        "1,10001A,TEAPOT RED,6,2011-07-01 08:26:00,2.55,1,UK",
                        "1,10001A,RED TEAPOT,1,2011-07-01 08:26:00,2.10,1,UK")
                .accepted(OrderRow.class);
        assertThat(rows).extracting(OrderRow::occurrence).containsExactly(0, 1, 0, 0, 2);
    }

    private Folder shopee(List<?>... rows) {
        List<List<?>> sheet = new java.util.ArrayList<>();
        sheet.add(SHOPEE);
        sheet.addAll(Arrays.asList(rows));
        return new Folder(folder)
                .with("month.xlsx", new RawXlsx().sheet("Sheet1", sheet).bytes());
    }

    private static List<?> shopeeLine(String status, String reason, Object quantity, Object price) {
        return Arrays.asList("O_1", "Teko", status, reason, "Hemat", "2024-04-01 00:15", quantity, 0, "38.300", price);
    }

    @Test
    void theCategoryStandsInForTheSkuAndTheNameSaysSo() {
        OrderRow row = shopee(shopeeLine("Selesai", "", 1, null)).only(OrderRow.class);
        assertThat(row.sku()).isEqualTo("Teko");
        assertThat(row.category()).isEqualTo("Teko");
        assertThat(row.name()).isEqualTo("whole category Teko (the export names no SKU)");
        assertThat(row.orderedAt()).isEqualTo(Instant.parse("2024-03-31T17:15:00Z"));
        assertThat(row.unitPrice()).as("the order's total is no price").isNull();
    }

    @Test
    void lookalikeLinesAreSeparate() {
        List<OrderRow> rows = shopee(shopeeLine("Selesai", "", 1, null), shopeeLine("Selesai", "", "1", null))
                .accepted(OrderRow.class);
        assertThat(rows).extracting(OrderRow::occurrence).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Dibatalkan oleh Pembeli. Alasan: Lainnya, Pembeli",
        "Dibatalkan secara otomatis oleh sistem. Alasan: Pengiriman gagal, sistem",
        "Dibatalkan oleh Penjual. Alasan: Stok habis, Penjual",
        "Pengiriman gagal,"
    })
    void whoCancelledStandsInTheReason(String reason, String initiator) {
        OrderRow row = shopee(shopeeLine("Batal", reason, 1, null)).only(OrderRow.class);
        assertThat(row.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(row.cancelReason()).isEqualTo(reason);
        assertThat(row.cancelInitiator()).isEqualTo(initiator);
    }

    @Test
    void aStatusWithADateInIt() {
        String status = "Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2024-12-03";
        assertThat(shopee(shopeeLine(status, "", 1, null)).only(OrderRow.class).status())
                .isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void moneyIsInThousandsWithOrWithoutItsZeros() {
        List<OrderRow> rows = shopee(
                        shopeeLine("Selesai", "", 1, "38.300"),
                        shopeeLine("Selesai", "", 1, "1.238.300"),
                        shopeeLine("Selesai", "", 1, 10),
                        shopeeLine("Selesai", "", 1, 38.3),
                        shopeeLine("Selesai", "", 1, "0"),
                        shopeeLine("Selesai", "", 1, 12000))
                .accepted(OrderRow.class);
        assertThat(rows)
                .extracting(OrderRow::unitPrice)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("38300"),
                        new BigDecimal("1238300"),
                        new BigDecimal("10000"),
                        new BigDecimal("38300"),
                        new BigDecimal("0"),
                        new BigDecimal("12000"));
        assertThat(rows).extracting(OrderRow::quantity, OrderRow::currency).containsOnly(tuple(1, "IDR"));
    }

    /** A quantity is no money: 2 stays 2. */
    @Test
    void quantitiesAreNotInThousands() {
        assertThat(shopee(shopeeLine("Selesai", "", 2, null))
                        .only(OrderRow.class)
                        .quantity())
                .isEqualTo(2);
        assertThat(shopee(shopeeLine("Selesai", "", "2", null))
                        .only(OrderRow.class)
                        .quantity())
                .isEqualTo(2);
        assertThat(shopee(shopeeLine("Selesai", "", 2.5, null)).onlyRejected().reason())
                .isEqualTo(RejectReason.FRACTIONAL_QUANTITY);
    }
}
