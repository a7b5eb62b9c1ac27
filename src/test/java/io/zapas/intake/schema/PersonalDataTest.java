package io.zapas.intake.schema;

import static io.zapas.intake.OzonCsv.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.Exports;
import io.zapas.intake.OzonCsv;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Parsed.Rejected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a column of personal data is found nowhere: not in rows, not in rejections, not in messages. */
class PersonalDataTest {
    private static final String SECRET = "СЕКРЕТ";

    @TempDir
    Path folder;

    private static List<String> orders() {
        List<String> header = new ArrayList<>(ORDERS_2024);
        header.addAll(PERSONAL);
        header.addAll(List.of("Склад отгрузки", "Перевозчик", "Название метода"));
        return header;
    }

    private static Map<String, String> line(String... changes) {
        Map<String, String> line = new HashMap<>(values(
                "Номер отправления", "1-1-1",
                "Принят в обработку", "2024-11-18 12:25:04",
                "Статус", "Доставлен",
                "OZON id", "5",
                "Итоговая стоимость товара", "10.00",
                "Количество", "1"));
        for (String column : PERSONAL) line.put(column, SECRET + " " + column);
        line.putAll(values(changes));
        return line;
    }

    private static byte[] csv(String... changes) {
        return new OzonCsv(orders()).row(line(changes)).bytes();
    }

    static Stream<Arguments> files() {
        List<String> twice = after(orders(), "Индекс", "Имя получателя", "Количество");
        String shopee = "order_id,product_category,Status Pesanan,Waktu Pesanan Dibuat,Jumlah,Alasan Pembatalan,"
                + "Username (Pembeli),Nama Penerima,No. Telepon,Alamat Pengiriman\n";
        String retail = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
        return Stream.of(
                Arguments.of("accepted", csv()),
                Arguments.of("bad number", csv("Количество", "x")),
                Arguments.of("bad date", csv("Принят в обработку", "x")),
                Arguments.of("bad status", csv("Статус", "x")),
                Arguments.of("too long", csv("Имя получателя", SECRET.repeat(30_000))),
                Arguments.of(
                        "too few columns", Folder.utf8(new OzonCsv(orders()).text() + "\"" + SECRET + "\";\"x\"\n")),
                Arguments.of(
                        "shifted",
                        Folder.utf8(new OzonCsv(orders()).row(line()).text().replace("1-1-1\"", "1\";\"1-1\""))),
                Arguments.of("header twice", new OzonCsv(twice).row(line()).bytes()),
                Arguments.of(
                        "unknown kind", new OzonCsv(PERSONAL).row(personal()).bytes()),
                Arguments.of("no header", Folder.utf8("\"1-1\";\"2024-11-18\";\"" + SECRET + "\"\n")),
                Arguments.of("dump", Folder.utf8(dump("2026-09-18T12:25:04Z"))),
                Arguments.of("bad dump", Folder.utf8(dump(SECRET.toLowerCase()))),
                Arguments.of("Shopee", Folder.utf8(shopee + row("O1,Celengan,Selesai,2024-01-01 10:00,1,,", 4))),
                Arguments.of("bad Shopee", Folder.utf8(shopee + row("O1,Celengan,Selesai,2024-01-01 10:00,x,,", 4))),
                Arguments.of(
                        "Online Retail", Folder.utf8(retail + "1,85123A,HEART,6,2010-12-01 08:26:00,2.55,СЕКРЕТ,UK\n")),
                Arguments.of(
                        "bad Online Retail",
                        Folder.utf8(retail + "1,POST,HEART,6,2010-12-01 08:26:00,2.55,СЕКРЕТ,UK\n")));
    }

    private static Map<String, String> personal() {
        Map<String, String> line = new HashMap<>();
        for (String column : PERSONAL) line.put(column, SECRET);
        return line;
    }

    private static String row(String start, int secrets) {
        return start + String.join(",", java.util.Collections.nCopies(secrets, SECRET)) + "\n";
    }

    private static String dump(String time) {
        return """
                [{"posting_number":"1","status":"delivered","in_process_at":"%s",
                "products":[{"sku":5,"quantity":1,"price":"10.00","currency_code":"RUB"}],
                "customer":{"name":"СЕКРЕТ","phone":"СЕКРЕТ","address":{"address_tail":"СЕКРЕТ","city":"СЕКРЕТ"}},
                "addressee":{"name":"СЕКРЕТ","phone":"СЕКРЕТ"}}]
                """.formatted(time);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isNowhereToBeFound(String name, byte[] file) {
        Exports exports = new Folder(folder).with("file", file).exports();
        Inspection inspection = exports.inspect();
        assertThat(inspection.tables().size() + inspection.unreadable().size()).isPositive();
        StringBuilder everything = new StringBuilder(inspection.toString());
        for (ExportTable table : inspection.tables())
            Folder.rows(exports, table).forEach(everything::append);
        assertThat(everything.toString()).doesNotContain(SECRET);
    }

    /** A rule may ask whether there was a buyer; it must not tell who. */
    @org.junit.jupiter.api.Test
    void aRuleThatAsksForABuyerDoesNotQuoteHim() {
        Folder shop = new Folder(folder)
                .with(
                        "file.csv",
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
                                + "1,85123A,HEART,6,2010-12-01 08:26:00,2.55,СЕКРЕТ\n")
                .with("formats/mine.yaml", """
                        id: mine
                        kind: orders
                        extends: online-retail
                        rules:
                          - {name: private customers, when: {CustomerID: '.+'}, reject: excluded_by_format}
                        """);
        Rejected rejected = shop.onlyRejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.EXCLUDED_BY_FORMAT);
        assertThat(rejected.expected()).contains("private customers");
        assertThat(rejected.toString()).doesNotContain(SECRET);
    }
}
