package io.zapas.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** «Доступность товаров»: the platform's own recommendation per product and cluster. */
final class AvailabilityReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int HORIZON = 56;
    private static final List<String> HEADERS = List.of(
            "SKU",
            "Артикул",
            "Название товара",
            "Рекомендуемая поставка, шт на 56 дней",
            "Рекомендация",
            "Кластер",
            "Схема продаж",
            "Дней без остатка за 28 дней",
            "Доля локальных продаж",
            "Среднесуточные продажи, руб. за 28дн",
            "Признак товара",
            "До конца остатка FBO, дн",
            "До конца остатка FBS, дн",
            "Остаток FBO, шт",
            "Остаток FBS, шт",
            "Товары в пути на склад озон, шт",
            "Среднесуточные продажи, шт. за 28дн");

    private AvailabilityReport() {}

    static byte[] bytes(Books books, int day) {
        LocalDate date = books.calendar().date(day);
        RawWorkbook workbook = new RawWorkbook(RawWorkbook.Style.SHARED)
                .sheet("Доступность товаров")
                .row(List.of(
                        "Период: %s - %s".formatted(DAY.format(date.minusDays(28)), DAY.format(date.minusDays(1)))))
                .row(List.of("Дата обновления: %s 23:40 МСК (GMT+3)".formatted(DAY.format(date))))
                .row(List.of())
                .row(HEADERS)
                .row(Collections.nCopies(HEADERS.size(), ""))
                .row(Collections.nCopies(HEADERS.size(), ""));
        for (FboPlace place : StockNoise.visible(books, day)) {
            workbook.row(row(books, place, day));
        }
        return workbook.bytes();
    }

    private static List<Object> row(Books books, FboPlace place, int day) {
        Product product = place.product();
        Liquidity liquidity = Liquidity.of(place, day - 1);
        FboPlace.Day now = place.day(day);
        int onTheWay = now.requested() + now.inTransit() + now.preparing();
        int wanted = (int) StrictMath.ceil(liquidity.averageSales() * HORIZON) - now.onHand() - onTheWay;
        int recommended = Math.max(0, wanted);
        List<Object> row = new ArrayList<>(List.of(
                Long.parseLong(product.sku()),
                books.plants().article(product, day),
                product.name(),
                recommended,
                recommended > 0 ? "Поставить" : "Поставка не требуется",
                place.cluster().name(),
                product.scheme() == Scheme.MIXED ? "FBO, FBS" : "FBO",
                liquidity.daysEmpty(),
                "",
                (int) (liquidity.averageSales() * product.price()),
                product.pattern().firstDay() > day - 60 ? "Новинка " : "Обычный",
                liquidity.averageSales() == 0 ? "" : (Object) (int) (now.onHand() / liquidity.averageSales()),
                "",
                now.onHand(),
                "",
                onTheWay,
                liquidity.averageSales()));
        return row;
    }
}
