package io.zapas.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Folder;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.orders.SaleRow;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserFormatsTest {
    private static final String MINE = """
            id: my-market
            kind: orders
            title: A market of our own
            columns:
              order_id: {headers: [Bestellung, Order no.], required: true}
              sku: {headers: [Artikel-Nr], required: true}
              ordered_at: {headers: [Datum], required: true}
              status: {headers: [Stand], required: true}
              quantity: [Menge]
              unit_price:
                - Einzelpreis
                - {headers: [Summe], per: line}
              shipped_at: {headers: [Versandt], empty: [nie]}
            drop: [Kunde]
            constants: {currency: EUR}
            zone: Europe/Berlin
            date_patterns: ['d. MMM uuuu']
            numbers: comma
            statuses:
              open: [offen]
              delivered: ['zugestellt *']
            """;
    private static final String EXPORT = "Bestellung;Artikel-Nr;Datum;Stand;Menge;Summe;Versandt;Kunde\n"
            + "1;A;3. Mar 2026;zugestellt am 5.3.;4;1.000,00;nie;Schmidt\n";

    @TempDir
    Path folder;

    @Test
    void aMarketplaceIsAddedByAYamlFile() {
        Folder shop = new Folder(folder).with("formats/my-market.yaml", MINE).with("export.csv", EXPORT);
        assertThat(shop.inspect().tables().get(0).format()).isEqualTo("my-market");
        OrderRow row = shop.only(OrderRow.class);
        assertThat(row.unitPrice()).isEqualByComparingTo("250");
        assertThat(row.currency()).isEqualTo("EUR");
        assertThat(row.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(row.orderedAt()).isEqualTo("2026-03-02T21:00:00Z");
        assertThat(row.shippedAt()).isNull();
    }

    @Test
    void aUsersFormatComesBeforeOurs() {
        Folder shop = new Folder(folder)
                .with("formats/s.yml", "id: mine\nkind: sales\ncolumns: {date: date, sku: sku, quantity: [pieces]}\n")
                .with("s.csv", "date,sku,quantity,pieces\n2026-01-31,A,1,7\n");
        assertThat(shop.only(SaleRow.class).quantity()).isEqualTo(7);
    }

    @Test
    void aFormatExtendsAnother() {
        String child = "id: mine\nextends: ozon-orders\nkind: orders\ncolumns:\n  location: [Город доставки]\n";
        Folder shop = new Folder(folder)
                .with("formats/mine.yaml", child)
                .with(
                        "o.csv",
                        "Номер отправления;SKU;Принят в обработку;Статус;Количество;Город доставки\n"
                                + "1-1-1;5;2026-01-31 10:00:00;Доставлен;1;Уфа\n");
        assertThat(shop.only(OrderRow.class).location()).isEqualTo("Уфа");
    }

    static Stream<Arguments> mistakes() {
        String columns = "columns: {date: [d], sku: [s], quantity: [q]}\n";
        String sales = "id: x\nkind: sales\n" + columns;
        return Stream.of(
                Arguments.of("id: x\nkind: sails\n" + columns, 2, "expected one of orders, sales"),
                Arguments.of("id: x\nkind: sales\ncolumns:\n  date: [d]\n  skuu: [s]\n", 5, "no field 'skuu'"),
                Arguments.of("id: x\nkind: sales\ncolumns:\n  date: [d]\n  sku: [s]\n", 4, "'quantity'"),
                Arguments.of("kind: sales\n" + columns, 1, "needs 'id'"),
                Arguments.of(sales + "colums: 5\n", 4, "unknown key 'colums'"),
                Arguments.of(sales + "zone: Mars/Phobos\n", 4, "Mars/Phobos"),
                Arguments.of(sales + "numbers: roman\n", 4, "auto, point, comma"),
                Arguments.of(sales + "header:\n  within: many\n", 5, "whole number"),
                Arguments.of(
                        sales + "rules:\n  - {name: r, when: {sku: '('}, reject: not_a_product}\n",
                        5,
                        "regular expression"),
                Arguments.of(sales + "rules:\n  - {name: r, when: {sku: 'x'}, reject: bad_mood}\n", 5, "bad_mood"),
                Arguments.of(sales + "repeats: {means: whatever}\n", 4, "identical or separate_lines"),
                Arguments.of(sales + "newest: maybe\n", 4, "content or file"),
                Arguments.of(sales + "extends: nobody\n", 4, "no format 'nobody'"),
                Arguments.of(sales + "id: again\n", 4, "id"),
                Arguments.of("id: x\n  kind: [\n", 2, ""),
                Arguments.of("just words\n", 1, "key: value"),
                Arguments.of("", 1, "empty"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedWithFileAndLineAndTheOthersGoOn(String yaml, int line, String says) {
        Folder shop = new Folder(folder)
                .with("formats/bad.yaml", yaml)
                .with("formats/good.yaml", MINE)
                .with("export.csv", EXPORT);
        Inspection inspection = shop.inspect();
        assertThat(inspection.tables()).hasSize(1);
        assertThat(inspection.unreadable()).hasSize(1);
        Unreadable unreadable = inspection.unreadable().get(0);
        assertThat(unreadable.fault()).isEqualTo(Unreadable.Fault.BAD_FORMAT_DEFINITION);
        assertThat(unreadable.source()).isEqualTo("formats/bad.yaml");
        assertThat(unreadable.detail())
                .startsWith("[formats/bad.yaml:" + line + "]")
                .contains(says);
    }
}
