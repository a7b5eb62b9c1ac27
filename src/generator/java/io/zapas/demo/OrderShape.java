package io.zapas.demo;

import java.util.ArrayList;
import java.util.List;

/** The generations of Ozon's order report that the shop's exports come in, as header rows. */
enum OrderShape {
    /** Autumn 2024, 24 columns. */
    FBS_2024(Headers.AUTUMN_2024),
    /** FBS with everything, 2024/25, 44 columns. */
    FBS_FULL(Headers.plus(
            Headers.AUTUMN_2024,
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
            "Название метода")),
    /** FBS 2026, 29 columns. */
    FBS_2026(Headers.fbs2026()),
    /** FBO portal, full, 38 columns. */
    FBO_PORTAL(Headers.plus(
            Headers.renamed(),
            "Объемный вес товаров, кг",
            "Кластер отгрузки",
            "Кластер доставки",
            "Норм. время доставки до покупателя",
            "Оценка отгрузки",
            "Склад отгрузки",
            "Регион доставки",
            "Город доставки",
            "Способ доставки",
            "Сегмент клиента",
            "Юридическое лицо",
            "Способ оплаты",
            "Адрес покупателя",
            "Штрихкод ювелирного изделия"));

    private final List<String> headers;

    OrderShape(List<String> headers) {
        this.headers = headers;
    }

    List<String> headers() {
        return headers;
    }

    /** Apart, because an enum's constants are made before its own statics. */
    private static final class Headers {
        static final List<String> AUTUMN_2024 = List.of(
                "Номер заказа",
                "Номер отправления",
                "Принят в обработку",
                "Дата отгрузки",
                "Статус",
                "Дата доставки",
                "Фактическая дата передачи в доставку",
                "Сумма отправления",
                "Код валюты отправления",
                "Наименование товара",
                "OZON id",
                "Артикул",
                "Итоговая стоимость товара",
                "Код валюты товара",
                "Стоимость товара для покупателя",
                "Код валюты покупателя",
                "Количество",
                "Стоимость доставки",
                "Связанные отправления",
                "Выкуп товара",
                "Цена товара до скидок",
                "Скидка %",
                "Скидка руб",
                "Акции");

        static List<String> renamed() {
            return AUTUMN_2024.stream()
                    .map(header -> switch (header) {
                        case "Наименование товара" -> "Название товара";
                        case "OZON id" -> "SKU";
                        case "Итоговая стоимость товара" -> "Ваша цена";
                        case "Стоимость товара для покупателя" -> "Оплачено покупателем";
                        default -> header;
                    })
                    .toList();
        }

        static List<String> fbs2026() {
            List<String> headers = new ArrayList<>(renamed());
            headers.add(headers.indexOf("Дата отгрузки") + 1, "Дата отгрузки без просрочки");
            headers.add(headers.indexOf("Фактическая дата передачи в доставку") + 1, "Дата отмены");
            headers.addAll(List.of("Цвет товара", "Размер товара", "Подъем на этаж"));
            return headers;
        }

        static List<String> plus(List<String> headers, String... more) {
            List<String> all = new ArrayList<>(headers);
            all.addAll(List.of(more));
            return all;
        }
    }
}
