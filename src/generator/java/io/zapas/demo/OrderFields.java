package io.zapas.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands under each header of an order report, as the report's moment shows it. */
final class OrderFields {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final LocalDateTime moment;

    OrderFields(LocalDateTime moment) {
        this.moment = moment;
    }

    String field(String header, Posting posting, Posting.Line line) {
        return switch (header) {
            case "Номер заказа" -> posting.order();
            case "Номер отправления" -> posting.number();
            case "Связанные отправления" -> String.join(", ", posting.siblings());
            case "Кластер отгрузки" -> posting.from().name();
            case "Кластер доставки" -> posting.to().name();
            case "Склад отгрузки" -> posting.warehouse();
            case "Перевозчик" ->
                posting.ownWarehouse().map(OwnWarehouse::carrier).orElse("");
            case "Название метода" ->
                posting.ownWarehouse().map(OwnWarehouse::method).orElse("");
            case "Статус", "Принят в обработку", "Дата отгрузки", "Дата отгрузки без просрочки" ->
                state(header, posting);
            case "Дата доставки", "Дата отмены", "Фактическая дата передачи в доставку" -> end(header, posting);
            default -> header.startsWith("Код валюты") ? "RUB" : ofLine(header, posting, line);
        };
    }

    private String state(String header, Posting posting) {
        Journey journey = posting.journey();
        return switch (header) {
            case "Статус" -> journey.statusAt(moment).russian();
            case "Принят в обработку" -> UTC.format(journey.acceptedAt());
            case "Дата отгрузки" -> UTC.format(journey.cutOffAt(moment));
            default -> UTC.format(journey.deadline());
        };
    }

    private String end(String header, Posting posting) {
        Journey journey = posting.journey();
        return switch (header) {
            case "Дата доставки" -> journey.deliveredAt(moment).map(UTC::format).orElse("");
            case "Дата отмены" ->
                journey.cancellationAt(moment)
                        .map(Cancellation::at)
                        .map(UTC::format)
                        .orElse("");
            default -> journey.handedOverAt(moment).map(UTC::format).orElse("");
        };
    }

    private String ofLine(String header, Posting posting, Posting.Line line) {
        return switch (header) {
            case "Наименование товара", "Название товара" -> line.product().name();
            case "OZON id", "SKU" -> line.product().sku();
            case "Артикул" -> line.article();
            case "Количество" -> String.valueOf(line.quantity());
            case "Сумма отправления" -> money(line.total());
            case "Итоговая стоимость товара", "Ваша цена" -> money(line.price());
            case "Стоимость товара для покупателя", "Оплачено покупателем" -> money(line.paid());
            case "Цена товара до скидок" -> money(line.oldPrice());
            case "Скидка %" -> (line.oldPrice() - line.price()) * 100 / line.oldPrice() + "%";
            case "Скидка руб" -> money((line.oldPrice() - line.price()) * line.quantity());
            case "Акции" -> line.promotion();
            case "Объемный вес товаров, кг" ->
                String.format(Locale.ROOT, "%.1f", line.product().volumeWeight() * line.quantity());
            default -> ofCustomer(header, posting);
        };
    }

    private static String ofCustomer(String header, Posting posting) {
        Customer customer = posting.customer();
        return switch (header) {
            case "Регион доставки" -> customer.region();
            case "Город доставки" -> customer.city();
            case "Способ доставки" -> posting.journey().courier() ? "Курьер" : "Пункт выдачи";
            case "Сегмент клиента" -> "Физическое лицо";
            case "Способ оплаты" -> "Ozon Карта";
            case "Адрес покупателя", "Адрес доставки" -> customer.address();
            case "Имя покупателя", "Имя получателя" -> customer.name();
            case "Email покупателя" -> customer.email();
            case "Телефон получателя" -> customer.phone();
            case "Индекс" -> customer.postcode();
            default -> "";
        };
    }

    static String money(int roubles) {
        return roubles + ".00";
    }
}
