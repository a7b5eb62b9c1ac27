package io.zapas.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The returns workbook of 2026: 31 columns, the header in row 3. */
final class ReturnsReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
    private static final List<String> HEADERS = List.of(
            "Схема",
            "Наименование товара",
            "Номер отправления",
            "Артикул товара",
            "OZON SKU ID",
            "Дата оформления заказа",
            "Дата возврата",
            "Статус возврата",
            "Дата статуса",
            "Статус компенсации",
            "Дата статуса компенсации",
            "Обязательность маркировки",
            "Причина возврата",
            "Комментарий покупателя",
            "Тип покупателя",
            "Количество возвращаемых товаров",
            "Отправление вскрыто",
            "Целевое место назначения",
            "Переход в \"В пункте выдачи\"",
            "Местоположение",
            "Адрес размещения",
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

    private ReturnsReport() {}

    static byte[] bytes(Books books) {
        LocalDateTime moment = Calendar.endOf(books.calendar().last());
        RawWorkbook workbook = new RawWorkbook(RawWorkbook.Style.SHARED)
                .sheet("Возвраты")
                .row(List.of("Возвраты"))
                .row(List.of())
                .row(HEADERS);
        List<ReturnedItem> seen = new ArrayList<>(books.returns());
        seen.removeIf(item -> item.returnedAt().isAfter(moment));
        seen.sort(Comparator.comparing(ReturnedItem::returnedAt)
                .reversed()
                .thenComparing(item -> item.posting().number())
                .thenComparing(item -> item.line().product().sku()));
        Dice dice = new Dice(books.settings().seed(), "returns file");
        seen.forEach(item -> workbook.row(row(item, moment, dice)));
        return workbook.bytes();
    }

    private static List<Object> row(ReturnedItem item, LocalDateTime moment, Dice dice) {
        boolean back = !item.backAt().isAfter(moment);
        Posting posting = item.posting();
        Posting.Line line = item.line();
        boolean fbs = posting.scheme() == Scheme.FBS;
        int commission = line.price() * 18 / 100;
        List<Object> row = new ArrayList<>(List.of(
                fbs ? "FBS" : "FBO",
                line.product().name(),
                posting.number(),
                line.article(),
                Long.parseLong(line.product().sku()),
                time(posting.acceptedAt()),
                time(item.returnedAt()),
                back ? fbs ? "Получен продавцом" : "Возвращён на склад Ozon" : "В пути",
                time(back ? item.backAt() : item.returnedAt()),
                "",
                "",
                "Не требуется",
                item.reason(),
                "",
                "Физическое лицо"));
        row.addAll(List.of(
                line.quantity(),
                item.opened() ? "Да" : "Нет",
                fbs ? posting.warehouse() : "Склад Ozon",
                "",
                back ? posting.warehouse() : "Сортировочный центр",
                "",
                back && fbs ? time(item.backAt()) : "",
                back && fbs ? dice.between(0, 5) : "",
                "",
                "ii%010d".formatted(dice.below(1_000_000_000)),
                0,
                0,
                line.price(),
                18,
                commission,
                line.price() - commission));
        return row;
    }

    private static String time(LocalDateTime utc) {
        return TIME.format(utc);
    }
}
