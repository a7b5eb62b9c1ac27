package io.zapas.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stock report of 2026: no date in the file, a two-level header in rows 1 and 2, NBSP and thin spaces in captions,
 * several rows per article and warehouse, cluster figures repeated on each.
 */
final class StockReport2026 {
    private static final List<String> TOP = List.of(
            "Артикул",
            "Название товара",
            "SKU",
            "Признак товара",
            "Зона размещения",
            "Кластер",
            "Склад",
            "Ликвидность",
            "",
            "Среднесуточные продажи за\u00a028\u2009дней",
            "Дней без\u00a0продаж",
            "Доступно к\u00a0продаже",
            "Готовим к\u00a0продаже",
            "Брак, доступный к\u00a0вывозу со\u00a0стока",
            "Товары в\u00a0пути",
            "",
            "Возвращаются от\u00a0покупателей");
    private static final List<String> SUB = List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "Статус",
            "Дней до\u00a0конца\u2009остатка",
            "",
            "",
            "",
            "",
            "",
            "В\u00a0заявках на\u2009поставку",
            "В\u00a0поставках в\u00a0пути",
            "");

    private StockReport2026() {}

    static byte[] bytes(Books books, int day) {
        RawWorkbook workbook = new RawWorkbook(RawWorkbook.Style.SHARED)
                .sheet("Товар-склад")
                .row(TOP)
                .row(SUB)
                .row(Collections.nCopies(TOP.size(), "Нередактируемое"))
                .row(TOP.stream()
                        .map(top -> top.isEmpty() ? "" : "Что означает «" + top + "»")
                        .toList());
        for (FboPlace place : StockNoise.visible(books, day)) {
            List<String> warehouses = place.cluster().warehouses();
            for (int i = 0; i < warehouses.size(); i++) {
                addRows(workbook, books, place, day, i);
            }
        }
        return workbook.bytes();
    }

    /** Every eleventh product lies in two zones of its first warehouse. */
    private static void addRows(RawWorkbook workbook, Books books, FboPlace place, int day, int warehouse) {
        int parts = place.cluster().warehouses().size();
        int onHand = StockReport2025.share(StockNoise.seen(books, place, day), warehouse, parts);
        boolean twoZones = warehouse == 0 && place.product().rank() % 11 == 0 && onHand > 1;
        workbook.row(
                row(books, place, day, warehouse, "Стандартные товары", twoZones ? onHand - onHand / 2 : onHand, true));
        if (twoZones) {
            workbook.row(row(books, place, day, warehouse, "Мелкие товары", onHand / 2, false));
        }
    }

    private static List<Object> row(
            Books books, FboPlace place, int day, int warehouse, String zone, int onHand, boolean first) {
        Product product = place.product();
        Liquidity liquidity = Liquidity.of(place, day);
        List<Object> row = new ArrayList<>(List.of(
                books.plants().article(product, day),
                product.name(),
                Long.parseLong(product.sku()),
                product.pattern().firstDay() > day - 60 ? "Новинка " : "Обычный",
                zone,
                place.cluster().name(),
                place.cluster().warehouses().get(warehouse),
                liquidity.status(),
                liquidity.coverCell(),
                liquidity.averageSales(),
                liquidity.daysWithoutSales(),
                onHand));
        row.addAll(rest(place.day(day), place.cluster().warehouses().size(), warehouse, first));
        return row;
    }

    private static List<Object> rest(FboPlace.Day now, int parts, int warehouse, boolean first) {
        return IntStream.of(now.preparing(), now.defective(), now.requested(), now.inTransit(), now.returning())
                .mapToObj(figure -> (Object) (first ? StockReport2025.share(figure, warehouse, parts) : 0))
                .toList();
    }
}
