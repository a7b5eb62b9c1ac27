package io.zapas.intake.csv;

import static io.zapas.intake.OzonCsv.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.intake.OzonCsv;
import io.zapas.intake.RawXlsx;
import io.zapas.intake.schema.Folder;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.orders.ReturnRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Products, returns, API dumps and Chinese orders. */
class OzonOtherTest {
    private static final List<String> RETURNS_2025 = List.of(
            "Схема",
            "Наименование товара",
            "Номер отправления",
            "Артикул товара",
            "OZON SKU ID",
            "Дата оформления заказа",
            "Дата возврата",
            "Статус возврата",
            "Дата статуса",
            "Причина возврата",
            "Комментарий клиента",
            "Количество возвращаемых товаров",
            "Отправление вскрыто",
            "Целевое место назначения",
            "Переход в \"В пункте выдачи\"",
            "Местоположение",
            "Дата возврата продавцу",
            "Кол-во дней хранения",
            "Последний день бесплатного размещения",
            "Штрихкод возврата",
            "Стоимость хранения",
            "Стоимость утилизации",
            "Стоимость товара",
            "Процент комиссии",
            "Комиссия",
            "Цена без комиссии");

    @TempDir
    Path folder;

    static Stream<Arguments> catalogues() {
        List<String> reviews = after(PRODUCTS_2024, "Статус товара", "Отзывы", "Рейтинг");
        List<String> roubles =
                PRODUCTS_2024.stream().map(c -> c.replace("₽", "руб.")).toList();
        List<String> oneSku = new ArrayList<>(changed(
                PRODUCTS_2024,
                Map.of(
                        "FBO OZON SKU ID", "SKU",
                        "Наименование товара", "Название товара",
                        "Видимость FBO", "Видимость на Ozon",
                        "Причины скрытия FBO (при наличии)", "Причины скрытия")));
        oneSku.removeAll(List.of(
                "FBS OZON SKU ID", "CrossBorder Ozon SKU", "Видимость FBS", "Причины скрытия FBS (при наличии)"));
        oneSku.addAll(List.of("Количество товара в кванте", "Метки"));
        return Stream.of(
                Arguments.of("Oct 2024", 30, PRODUCTS_2024, List.of("200200")),
                Arguments.of("late Nov 2024", 32, reviews, List.of("200200")),
                Arguments.of("older", 30, roubles, List.of("200200")),
                Arguments.of("2025", 28, oneSku, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogues")
    void everyGenerationOfProducts(String name, int width, List<String> header, List<String> others) {
        assertThat(header).hasSize(width);
        Map<String, String> line = new HashMap<>(values(
                "Артикул", "'DOG-12",
                "FBO OZON SKU ID", "100100",
                "SKU", "100100",
                "FBS OZON SKU ID", "200200",
                "CrossBorder Ozon SKU", "0",
                "Наименование товара", "Корм \"Счастье\"",
                "Название товара", "Корм \"Счастье\"",
                "Бренд", "Счастье",
                "Статус товара", "Продается",
                "Рейтинг", "'4.90",
                "Дата создания", "2023-05-04 10:11:12",
                "Категория комиссии", "Корма",
                "Объем товара, л", "'12.5",
                "Доступно к продаже по схеме FBO, шт.", "7",
                "Зарезервировано, шт", "1",
                "Доступно к продаже по схеме FBS, шт.", "5",
                "Доступно к продаже по схеме realFBS, шт.", "3",
                "Зарезервировано на моих складах, шт", "2",
                "Текущая цена с учетом скидки, ₽", "1530.00",
                "Текущая цена с учетом скидки, руб.", "1530.00"));
        line.keySet().retainAll(header);
        Folder shop = new Folder(folder)
                .with("seller_products.csv", new OzonCsv(header).row(line).bytes());
        ProductRow row = shop.only(ProductRow.class);
        assertThat(row.sku()).isEqualTo("100100");
        assertThat(row.otherSkus()).isEqualTo(others);
        assertThat(row.article()).isEqualTo("DOG-12");
        assertThat(row.name()).isEqualTo("Корм \"Счастье\"");
        assertThat(row.category()).isEqualTo("Корма");
        assertThat(row.price()).isEqualByComparingTo("1530.00");
        assertThat(row.currency()).isEqualTo("RUB");
        assertThat(row.volumeLitres()).isEqualTo(12.5);
        assertThat(row.created()).isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(row.rating()).isEqualTo(header.contains("Рейтинг") ? 4.9 : null);
        assertThat(row.fboAvailable()).isEqualTo(7);
        assertThat(row.fboReserved()).isEqualTo(1);
        assertThat(row.fbsAvailable()).isEqualTo(8);
        assertThat(row.fbsReserved()).isEqualTo(2);
    }

    @Test
    void aProductWithoutFboNumberIsKnownByItsFbsNumber() {
        Map<String, String> line = values(
                "Артикул", "'A", "FBO OZON SKU ID", "0", "FBS OZON SKU ID", "200200", "Наименование товара", "x");
        Folder shop = new Folder(folder)
                .with("p.csv", new OzonCsv(PRODUCTS_2024).row(line).bytes());
        ProductRow row = shop.only(ProductRow.class);
        assertThat(row.sku()).isEqualTo("200200");
        assertThat(row.otherSkus()).isEmpty();
        assertThat(row.currency()).isEqualTo("RUB");
    }

    static Stream<Arguments> returns() {
        List<String> of2026 = after(
                changed(RETURNS_2025, Map.of("Комментарий клиента", "Комментарий покупателя")),
                "Дата статуса",
                "Статус компенсации",
                "Дата статуса компенсации",
                "Обязательность маркировки");
        of2026 = after(of2026, "Комментарий покупателя", "Тип покупателя");
        of2026 = after(of2026, "Местоположение", "Адрес размещения");
        return Stream.of(Arguments.of(26, RETURNS_2025), Arguments.of(31, of2026));
    }

    @ParameterizedTest(name = "{0} columns")
    @MethodSource("returns")
    void everyGenerationOfReturns(int width, List<String> header) {
        assertThat(header).hasSize(width);
        Map<String, Object> line = new HashMap<>(Map.of(
                "Номер отправления", "04304845-0474-2",
                "Артикул товара", "DOG-12",
                "OZON SKU ID", 1393370125,
                "Дата оформления заказа", "18.11.2025 12:25",
                "Дата возврата", "30.11.2025",
                "Статус возврата", "Возвращён продавцу",
                "Причина возврата", "Брак",
                "Количество возвращаемых товаров", 2,
                "Дата возврата продавцу", "05.12.2025"));
        line.put(header.contains("Комментарий клиента") ? "Комментарий клиента" : "Комментарий покупателя", "СЕКРЕТ");
        List<Object> cells = new ArrayList<>();
        for (String column : header) cells.add(line.get(column));
        byte[] book = new RawXlsx()
                .sheet("Возвраты", List.of(List.of("Отчёт о возвратах"), List.of(), header, cells))
                .bytes();
        Folder shop = new Folder(folder).with("returns.xlsx", book);
        ReturnRow row = shop.only(ReturnRow.class);
        assertThat(row)
                .isEqualTo(new ReturnRow(
                        "04304845-0474-2",
                        "1393370125",
                        0,
                        "DOG-12",
                        2,
                        Instant.parse("2025-11-18T09:25:00Z"),
                        Instant.parse("2025-11-29T21:00:00Z"),
                        Instant.parse("2025-12-04T21:00:00Z"),
                        "Возвращён продавцу",
                        "Брак",
                        null));
    }

    private static final String FBS_POSTING = """
            {"posting_number":"04304845-0474-2","order_id":1,"status":"cancelled","in_process_at":"2026-09-18T12:25:04Z",\
            "shipment_date":"2026-09-22T06:00:00Z","delivering_date":null,\
            "delivery_method":{"id":1,"name":"Ozon Логистика","warehouse_id":2,"warehouse":"Химки","tpl_provider":"Ozon"},\
            "cancellation":{"cancel_reason_id":352,"cancel_reason":"Товар закончился на складе продавца",\
            "cancellation_type":"seller","cancelled_after_ship":false,"affect_cancellation_rating":true,\
            "cancellation_initiator":"Продавец"},\
            "customer":{"name":"СЕКРЕТ","phone":"СЕКРЕТ","address":{"address_tail":"СЕКРЕТ"}},\
            "products":[{"price":%s,"offer_id":"DOG-12","name":"Корм","sku":1393370125,"quantity":2,"currency_code":"RUB"},\
            {"price":%s,"offer_id":"CAT-1","name":"Миска","sku":777,"quantity":1,"currency_code":"RUB"}],\
            "financial_data":{"cluster_to":"Казань","products":[{"price":1,"quantity":9}]}}""";

    private static String fbs(String price) {
        return FBS_POSTING.formatted(price, price);
    }

    static Stream<Arguments> dumps() {
        String v3 = fbs("\"1530.0000\"");
        String v4 = fbs("{\"amount\":\"1530.00\",\"currency\":\"RUB\"}");
        return Stream.of(
                Arguments.of("v3 page", "{\"result\":{\"postings\":[" + v3 + "],\"has_next\":false}}"),
                Arguments.of("v4 page", "{\"postings\":[" + v4 + "],\"cursor\":\"\"}"),
                Arguments.of("v2 page", "{\"result\":[" + v3 + "]}"),
                Arguments.of("bare array", "\uFEFF[" + v4 + "]"),
                Arguments.of("one object a line", v3 + "\n"),
                Arguments.of(
                        "pages after pages",
                        "{\"result\":{\"postings\":[]}}\n{\"result\":{\"postings\":[" + v3 + "]}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dumps")
    void everyShapeOfFbsDump(String name, String json) {
        Folder shop = new Folder(folder).with("dump.json", json);
        List<OrderRow> rows = shop.accepted(OrderRow.class);
        assertThat(rows)
                .extracting(OrderRow::sku, OrderRow::quantity, OrderRow::article)
                .containsExactly(tuple("1393370125", 2, "DOG-12"), tuple("777", 1, "CAT-1"));
        OrderRow row = rows.get(0);
        assertThat(row.orderId()).isEqualTo("04304845-0474-2");
        assertThat(row.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(row.unitPrice()).isEqualByComparingTo("1530");
        assertThat(row.currency()).isEqualTo("RUB");
        assertThat(row.location()).isEqualTo("Химки");
        assertThat(row.deliveryMethod()).isEqualTo("Ozon Логистика");
        assertThat(row.orderedAt()).isEqualTo(Instant.parse("2026-09-18T12:25:04Z"));
        assertThat(row.shippedAt()).isNull();
        assertThat(row.cancelReasonId()).isEqualTo("352");
        assertThat(row.cancelReason()).isEqualTo("Товар закончился на складе продавца");
        assertThat(row.cancelInitiator()).isEqualTo("Продавец");
        assertThat(row.cancelledAfterShip()).isFalse();
        assertThat(row.countsAgainstSeller()).isTrue();
        assertThat(rows.toString()).doesNotContain("СЕКРЕТ");
    }

    /** Every live order carries "false"; kept, it would clear the seller of a cancellation that came later. */
    @Test
    void whatADumpSaysOfTheCancellationOfALiveOrderIsNotKept() {
        String live = fbs("\"1530.00\"")
                .replace("\"cancelled\"", "\"awaiting_deliver\"")
                .replace("\"affect_cancellation_rating\":true", "\"affect_cancellation_rating\":false");
        OrderRow row = new Folder(folder)
                .with("live.json", "[" + live + "]")
                .accepted(OrderRow.class)
                .get(0);
        assertThat(row.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(row.countsAgainstSeller()).isNull();
        assertThat(row.cancelledAfterShip()).isNull();
    }

    @Test
    void anFboDumpTellsTheClusterAndNoReasonWhereThereIsNone() {
        String json = """
                {"result":[{"order_id":1,"posting_number":"1-1-1","status":"delivered","cancel_reason_id":0,
                "created_at":"2026-09-01T00:00:00Z","in_process_at":"2026-09-01T00:00:05Z",
                "products":[{"sku":5,"name":"a","quantity":1,"offer_id":"A","price":"10.00","currency_code":"CNY"}],
                "analytics_data":{"warehouse_name":"КАЗАНЬ_РФЦ","city":"X"},"financial_data":{"cluster_to":"Урал"}}]}
                """;
        OrderRow row = new Folder(folder).with("fbo.json", json).only(OrderRow.class);
        assertThat(row.location()).isEqualTo("Урал");
        assertThat(row.warehouse()).isEqualTo("КАЗАНЬ_РФЦ");
        assertThat(row.cancelReasonId()).isNull();
        assertThat(row.countsAgainstSeller()).isNull();
        assertThat(row.currency()).isEqualTo("CNY");
    }

    private static final List<String> CHINESE = List.of(
            "订单号",
            "发货号码",
            "正在处理中",
            "发运日期",
            "不逾期的发运日期",
            "状态",
            "实际配送日期",
            "已转移配送",
            "发货的金额",
            "货件的货币代码",
            "商品名称",
            "SKU",
            "货号",
            "您的价格",
            "已由买家支付",
            "数量",
            "取消原因");
    private static final List<String> CHINESE_LINE = List.of(
            "1-1",
            "0101-0202-1",
            "2025-11-18 12:25:04",
            "2025-11-22 06:00:00",
            "2025-11-23 06:00:00",
            "已取消",
            "",
            "",
            "200.00",
            "CNY",
            "狗粮",
            "1393370125",
            "DOG-12",
            "100.00",
            "200.00",
            "2",
            "在卖家仓库已无商品");

    private void expectChinese(OrderRow row) {
        assertThat(row.orderId()).isEqualTo("0101-0202-1");
        assertThat(row.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(row.unitPrice()).isEqualByComparingTo("100");
        assertThat(row.currency()).isEqualTo("CNY");
        assertThat(row.cancelReason()).isEqualTo("在卖家仓库已无商品");
        assertThat(row.shipDeadline()).isEqualTo(Instant.parse("2025-11-23T06:00:00Z"));
    }

    @Test
    void chineseOrdersAsCsv() {
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < CHINESE.size(); i++) line.put(CHINESE.get(i), CHINESE_LINE.get(i));
        Folder shop =
                new Folder(folder).with("订单.csv", new OzonCsv(CHINESE).row(line).bytes());
        assertThat(shop.inspect().tables().get(0).format()).isEqualTo("ozon-orders-zh");
        expectChinese(shop.only(OrderRow.class));
    }

    @Test
    void chineseOrdersAsWorkbookWithItsHeaderInTheSecondRow() {
        byte[] book = new RawXlsx()
                .sheet("Sheet1", List.of(Arrays.asList("订单报告"), CHINESE, CHINESE_LINE))
                .bytes();
        expectChinese(new Folder(folder).with("订单.xlsx", book).only(OrderRow.class));
    }

    @Test
    void chineseOrdersInTheChineseEncoding() {
        String text = String.join(",", CHINESE) + "\r\n" + String.join(",", CHINESE_LINE) + "\r\n";
        expectChinese(
                new Folder(folder).with("订单.csv", text, Encoding.LEGACY.get(1)).only(OrderRow.class));
    }

    @ParameterizedTest
    @CsvSource({
        "待备货, OPEN",
        "等待包装, OPEN",
        "等待发运, OPEN",
        "等待装运, OPEN",
        "运输中, SHIPPED",
        "已到达取货点，待取件, SHIPPED",
        "待取件, SHIPPED",
        "已签收, DELIVERED",
        "已送达, DELIVERED",
        "已完成, DELIVERED",
        "已配送, DELIVERED",
        "已取消, CANCELLED",
        "仲裁, DISPUTED",
        "因货件拆分而取消, SPLIT"
    })
    void everyChineseStatusWord(String word, OrderStatus status) {
        List<String> line = new ArrayList<>(CHINESE_LINE);
        line.set(CHINESE.indexOf("状态"), word);
        byte[] book = new RawXlsx().sheet("S", List.of(CHINESE, line)).bytes();
        assertThat(new Folder(folder).with("z.xlsx", book).only(OrderRow.class).status())
                .isEqualTo(status);
    }
}
