package io.zapas.intake.schema;

import static io.zapas.intake.OzonCsv.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.OzonCsv;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Parsed.Rejected;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

class OzonOrdersTest {
    private static final List<String> FBO_36_TAIL = List.of(
            "Кластер отгрузки",
            "Кластер доставки",
            "Склад отгрузки",
            "Регион доставки",
            "Город доставки",
            "Способ доставки",
            "Сегмент клиента",
            "Юридическое лицо",
            "Способ оплаты",
            "Адрес покупателя",
            "Штрихкод ювелирного изделия");
    private static final List<String> FBS_FULL_TAIL = List.of(
            "Подъем на этаж",
            "Верхний штрихкод",
            "Нижний штрихкод",
            "Кластер отгрузки",
            "Кластер доставки",
            "Регион доставки",
            "Город доставки",
            "Способ доставки",
            "Сегмент клиента",
            "Способ оплаты",
            "Юридическое лицо",
            "Имя покупателя",
            "Email покупателя",
            "Имя получателя",
            "Телефон получателя",
            "Адрес доставки",
            "Индекс",
            "Склад отгрузки",
            "Перевозчик",
            "Название метода");
    private static final Map<String, String> RENAMED_2025 =
            Map.of("Итоговая стоимость товара", "Ваша цена", "Стоимость товара для покупателя", "Оплачено покупателем");
    private static final Map<String, String> RENAMED_2026 =
            Map.of("Наименование товара", "Название товара", "OZON id", "SKU");

    @TempDir
    Path folder;

    private static List<String> with(List<String> header, List<String> tail) {
        List<String> all = new ArrayList<>(header);
        all.addAll(tail);
        return all;
    }

    private static List<String> of2025() {
        return after(changed(ORDERS_2024, RENAMED_2025), "Фактическая дата передачи в доставку", "Дата отмены");
    }

    private static List<String> fbo25() {
        return after(changed(changed(ORDERS_2024, RENAMED_2025), RENAMED_2026), "Акции", "Объемный вес товаров, кг");
    }

    private static List<String> fbs29() {
        List<String> header = changed(changed(ORDERS_2024, RENAMED_2025), RENAMED_2026);
        header = after(header, "Дата отгрузки", "Дата отгрузки без просрочки");
        header = after(header, "Фактическая дата передачи в доставку", "Дата отмены");
        return after(header, "Акции", "Цвет товара", "Размер товара", "Подъем на этаж");
    }

    static Stream<Arguments> generations() {
        List<String> fbo36 = with(fbo25(), FBO_36_TAIL);
        return Stream.of(
                Arguments.of("2024", 24, ORDERS_2024, "ozon-orders", ""),
                Arguments.of(
                        "2024/25 FBO", 25, after(ORDERS_2024, "Акции", "Объемный вес товаров, кг"), "ozon-orders", ""),
                Arguments.of("2025", 25, of2025(), "ozon-orders", ""),
                Arguments.of("2026 FBO", 25, fbo25(), "ozon-orders", ""),
                Arguments.of("2026 FBS", 29, fbs29(), "ozon-orders", ""),
                Arguments.of("FBO portal", 36, fbo36, "ozon-orders", "Москва, МО и Дальние регионы"),
                Arguments.of(
                        "FBO portal, longer",
                        38,
                        after(fbo36, "Кластер доставки", "Норм. время доставки до покупателя", "Оценка отгрузки"),
                        "ozon-orders",
                        "Москва, МО и Дальние регионы"),
                Arguments.of("FBS full", 44, with(ORDERS_2024, FBS_FULL_TAIL), "ozon-orders-fbs", "Склад Химки"));
    }

    /** One delivered line of three units with everything filled that the generation has. */
    private static Map<String, String> line(List<String> header) {
        Map<String, String> all = new HashMap<>(values(
                "Номер заказа", "04304845-0474",
                "Номер отправления", "04304845-0474-2",
                "Принят в обработку", "2024-11-18 12:25:04",
                "Дата отгрузки", "2024-11-22 06:00:00",
                "Дата отгрузки без просрочки", "2024-11-23 06:00:00",
                "Статус", "Доставлен",
                "Дата доставки", "2024-11-28 10:00:00",
                "Фактическая дата передачи в доставку", "2024-11-22 07:18:00",
                "Сумма отправления", "18450.00",
                "Код валюты отправления", "RUB",
                "Наименование товара", "Сухой корм, 12кг",
                "Название товара", "Сухой корм, 12кг",
                "OZON id", "1393370125",
                "SKU", "1393370125",
                "Артикул", "'DOG-CLASSIC 12KG",
                "Итоговая стоимость товара", "6150.00",
                "Ваша цена", "6150.00",
                "Код валюты товара", "RUB",
                "Стоимость товара для покупателя", "5894.00",
                "Оплачено покупателем", "17682.00",
                "Код валюты покупателя", "RUB",
                "Количество", "3",
                "Скидка %", "38%",
                "Скидка руб", "3849.00",
                "Акции", "Бустинг х4. \"11.11\""));
        all.putAll(values(
                "Кластер отгрузки", "Казань",
                "Кластер доставки", "Москва, МО и Дальние регионы",
                "Склад отгрузки", "Склад Химки",
                "Способ доставки", "Доставка Ozon",
                "Название метода", "Ozon Логистика самостоятельно",
                "Перевозчик", "Ozon"));
        all.keySet().retainAll(header);
        for (String personal : PERSONAL) if (header.contains(personal)) all.put(personal, "СЕКРЕТ " + personal);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generations")
    void everyGenerationOfOrders(String name, int width, List<String> header, String format, String location) {
        assertThat(header).hasSize(width);
        Folder shop = new Folder(folder)
                .with("export.csv", new OzonCsv(header).row(line(header)).bytes());

        ExportTable table = shop.inspect().tables().get(0);
        assertThat(table.format()).isEqualTo(format);
        assertThat(table.kind()).isEqualTo(Kind.ORDERS);
        assertThat(table.newest()).isEqualTo(LocalDateTime.parse("2024-11-28T13:00"));
        assertThat(table.newestIsFromContent()).isTrue();

        OrderRow row = shop.only(OrderRow.class);
        assertThat(row.orderId()).isEqualTo("04304845-0474-2");
        assertThat(row.sku()).isEqualTo("1393370125");
        assertThat(row.article()).isEqualTo("DOG-CLASSIC 12KG");
        assertThat(row.name()).isEqualTo("Сухой корм, 12кг");
        assertThat(row.orderedAt()).isEqualTo(Instant.parse("2024-11-18T12:25:04Z"));
        assertThat(row.shippedAt()).isEqualTo(Instant.parse("2024-11-22T07:18:00Z"));
        assertThat(row.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(row.quantity()).isEqualTo(3);
        assertThat(row.unitPrice()).isEqualByComparingTo("6150.00");
        assertThat(row.currency()).isEqualTo("RUB");
        assertThat(row.location()).isEqualTo(location);
        boolean deadline = header.contains("Дата отгрузки без просрочки");
        assertThat(row.shipDeadline()).isEqualTo(deadline ? Instant.parse("2024-11-23T06:00:00Z") : null);
        assertThat(row.toString()).doesNotContain("СЕКРЕТ");
    }

    @ParameterizedTest
    @CsvSource({
        "Ожидает сборки, OPEN",
        "Ожидает отгрузки, OPEN",
        "Доставляется, SHIPPED",
        "Ожидает в ПВЗ, SHIPPED",
        "Передаем курьеру, SHIPPED",
        "Курьер в пути, SHIPPED",
        "Доставлен, DELIVERED",
        "Отменён, CANCELLED",
        "Отменен, CANCELLED",
        "Спорный, DISPUTED",
        "cancelled_from_split_pending, SPLIT"
    })
    void everyStatusWord(String word, OrderStatus status) {
        Map<String, String> line = line(ORDERS_2024);
        line.put("Статус", word);
        Folder shop = new Folder(folder)
                .with("postings.csv", new OzonCsv(ORDERS_2024).row(line).bytes());
        assertThat(shop.only(OrderRow.class).status()).isEqualTo(status);
    }

    @Test
    void anUnknownStatusIsReportedByName() {
        Map<String, String> line = line(ORDERS_2024);
        line.put("Статус", "Улетел на Луну");
        Folder shop = new Folder(folder)
                .with("postings.csv", new OzonCsv(ORDERS_2024).row(line).bytes());
        Rejected rejected = shop.onlyRejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.UNKNOWN_STATUS);
        assertThat(rejected.line()).isEqualTo(2);
        assertThat(rejected.column()).isEqualTo("Статус");
        assertThat(rejected.value()).isEqualTo("Улетел на Луну");
    }

    /** The line's total is all there is: it is divided by the quantity. */
    @Test
    void aLineTotalIsDividedByTheQuantity() {
        Map<String, String> line = line(ORDERS_2024);
        line.remove("Итоговая стоимость товара");
        Folder shop = new Folder(folder)
                .with("postings.csv", new OzonCsv(ORDERS_2024).row(line).bytes());
        assertThat(shop.only(OrderRow.class).unitPrice()).isEqualByComparingTo(new BigDecimal("6150"));
    }

    /** Day first is the portal's way of writing and is taken for the shop's time; year first is UTC. */
    @ParameterizedTest
    @CsvSource({
        "2024-11-18 12:25:04, 2024-11-18T12:25:04Z",
        "18.11.2024 12:25, 2024-11-18T09:25:00Z",
        "2024-11-18, 2024-11-17T21:00:00Z",
        "2024-11-18T12:25:04Z, 2024-11-18T12:25:04Z",
        "2024-11-18T12:25:04.123456Z, 2024-11-18T12:25:04Z",
        "2024-11-18T12:25:04+03:00, 2024-11-18T09:25:04Z"
    })
    void timesAreReadInTheZoneTheirWritingMeans(String text, Instant expected) {
        Map<String, String> line = line(ORDERS_2024);
        line.put("Принят в обработку", text);
        Folder shop = new Folder(folder)
                .with("postings.csv", new OzonCsv(ORDERS_2024).row(line).bytes());
        assertThat(shop.only(OrderRow.class).orderedAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"','", "'\t'", "|"})
    void aFileSavedAgainWithAnotherDelimiter(char delimiter) {
        String text = new OzonCsv(ORDERS_2024).row(line(ORDERS_2024)).text().replace("\";", "\"" + delimiter);
        text = text.replace(";", String.valueOf(delimiter));
        Folder shop = new Folder(folder).with("saved-again.csv", text);
        assertThat(shop.only(OrderRow.class).name()).isEqualTo("Сухой корм, 12кг");
    }

    @Test
    void headersAreKnownWhateverTheirSpacesAndCase() {
        List<String> header = changed(
                ORDERS_2024,
                Map.of(
                        "Номер отправления",
                        "\u00A0номер\u2009ОТПРАВЛЕНИЯ ",
                        "Статус",
                        "'Статус",
                        "Артикул",
                        "АРТИКУЛ"));
        Map<String, String> values = line(ORDERS_2024);
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < header.size(); i++) line.put(header.get(i), values.getOrDefault(ORDERS_2024.get(i), ""));
        Folder shop = new Folder(folder)
                .with("postings.csv", new OzonCsv(header).row(line).bytes());
        assertThat(shop.only(OrderRow.class).orderId()).isEqualTo("04304845-0474-2");
    }
}
