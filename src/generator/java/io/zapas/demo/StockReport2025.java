package io.zapas.demo;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** «Управление остатками» of autumn 2025: four sheets, headers in row 3, explanations in row 4. */
final class StockReport2025 {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> TAIL = List.of(
            "Доступно к продаже",
            "Готовим к продаже",
            "Маркируемые товары, ожидающие вывоз",
            "Маркируемые товары, ожидающие УПД",
            "Истекает срок годности",
            "Брак, доступный к вывозу со стока",
            "Брак, доступный к вывозу с поставки",
            "Излишки с поставки, доступные к вывозу",
            "Проходят проверку",
            "В заявках на поставку",
            "В поставках в пути",
            "Возвращаются от покупателей",
            "Готовим к вывозу по вашей заявке");
    private static final List<String> LIQUIDITY =
            List.of("Ликвидность статус", "Ликвидность в днях", "Среднесуточные продажи за 28 дней", "Дней без продаж");
    private static final List<String> PRODUCT =
            List.of("Артикул", "Название товара", "SKU", "Признак товара", "Зона размещения");

    private final Books books;
    private final int day;
    private final RawWorkbook workbook = new RawWorkbook(RawWorkbook.Style.BARE);

    StockReport2025(Books books, int day) {
        this.books = books;
        this.day = day;
    }

    byte[] bytes() {
        List<FboPlace> places = StockNoise.visible(books, day);
        byWarehouse(places);
        byCluster(places);
        byProduct(places);
        clusters(places);
        return workbook.bytes();
    }

    private void byWarehouse(List<FboPlace> places) {
        start(
                "Товар-склад",
                join(
                        List.of(
                                "SKU",
                                "Артикул",
                                "Название товара",
                                "Признак товара",
                                "Зона размещения",
                                "Кластер",
                                "Склад"),
                        TAIL));
        for (FboPlace place : places) {
            List<String> warehouses = place.cluster().warehouses();
            for (int i = 0; i < warehouses.size(); i++) {
                Product product = place.product();
                List<Object> row = new ArrayList<>(List.of(
                        Long.parseLong(product.sku()),
                        books.plants().article(product, day),
                        product.name(),
                        mark(product),
                        zone(product),
                        place.cluster().name(),
                        warehouses.get(i)));
                row.addAll(part(tail(place), i, warehouses.size()));
                workbook.row(row);
            }
        }
    }

    private void byCluster(List<FboPlace> places) {
        start("Товар-кластер", join(PRODUCT, List.of("Кластер"), LIQUIDITY, TAIL));
        for (FboPlace place : places) {
            List<Object> row = product(place.product());
            row.add(place.cluster().name());
            row.addAll(liquidity(Liquidity.of(place, day)));
            row.addAll(tail(place));
            workbook.row(row);
        }
    }

    private void byProduct(List<FboPlace> places) {
        start("Товары", join(PRODUCT, LIQUIDITY, TAIL));
        for (Product product : books.products()) {
            List<FboPlace> own =
                    places.stream().filter(one -> one.product().equals(product)).toList();
            if (!own.isEmpty()) {
                List<Object> row = product(product);
                row.addAll(total(own));
                workbook.row(row);
            }
        }
    }

    private void clusters(List<FboPlace> places) {
        start("Кластеры", join(List.of("Кластер"), LIQUIDITY, TAIL));
        for (Cluster cluster : books.network().clusters()) {
            List<FboPlace> own =
                    places.stream().filter(one -> one.cluster().equals(cluster)).toList();
            if (!own.isEmpty()) {
                List<Object> row = new ArrayList<>(List.of(cluster.name()));
                row.addAll(total(own));
                workbook.row(row);
            }
        }
    }

    private void start(String sheet, List<String> headers) {
        List<String> groups = new ArrayList<>(Collections.nCopies(headers.size(), ""));
        groups.set(0, "Товар");
        groups.set(headers.indexOf("Доступно к продаже"), "Остатки");
        groups.set(headers.indexOf("В заявках на поставку"), "Товары в пути");
        if (headers.contains("Ликвидность статус")) {
            groups.set(headers.indexOf("Ликвидность статус"), "Ликвидность");
        }
        workbook.sheet(sheet)
                .row(List.of("Дата формирования отчета: "
                        + DAY.format(books.calendar().date(day))))
                .row(groups)
                .row(headers)
                .row(headers.stream()
                        .map(header -> "Пояснение: " + header.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private List<Object> product(Product product) {
        return new ArrayList<>(List.of(
                books.plants().article(product, day),
                product.name(),
                Long.parseLong(product.sku()),
                mark(product),
                zone(product)));
    }

    /** The trailing space is Ozon's. */
    private String mark(Product product) {
        return day - product.pattern().firstDay() < 60 && product.pattern().firstDay() > 0 ? "Новинка " : "Обычный";
    }

    private static String zone(Product product) {
        return product.litres() > 15 ? "Крупногабаритные товары" : "Стандартные товары";
    }

    private List<Object> tail(FboPlace place) {
        FboPlace.Day now = place.day(day);
        return List.of(
                StockNoise.seen(books, place, day),
                now.preparing(),
                0,
                0,
                0,
                now.defective(),
                0,
                0,
                0,
                now.requested(),
                now.inTransit(),
                now.returning(),
                0);
    }

    private static List<Object> liquidity(Liquidity liquidity) {
        return List.of(
                liquidity.status(), liquidity.coverCell(), liquidity.averageSales(), liquidity.daysWithoutSales());
    }

    /** Splits figures over warehouses: the first takes the remainder. */
    private static List<Object> part(List<Object> figures, int index, int parts) {
        return figures.stream()
                .map(figure -> (Object) share((Integer) figure, index, parts))
                .toList();
    }

    static int share(int figure, int index, int parts) {
        return index == 0 ? figure - figure / (parts + 1) * (parts - 1) : figure / (parts + 1);
    }

    private List<Object> total(List<FboPlace> places) {
        int[] sums = new int[TAIL.size()];
        double average = 0;
        int without = Integer.MAX_VALUE;
        for (FboPlace place : places) {
            List<Object> tail = tail(place);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += (Integer) tail.get(i);
            }
            Liquidity liquidity = Liquidity.of(place, day);
            average += liquidity.averageSales();
            without = Math.min(without, liquidity.daysWithoutSales());
        }
        double rounded = StrictMath.rint(average * 100) / 100;
        int cover = rounded == 0 ? -1 : (int) (sums[0] / rounded);
        String status =
                cover < 0 ? "Без продаж" : cover <= 28 ? "Дефицитный" : cover <= 120 ? "Популярный" : "Избыточный";
        List<Object> row = new ArrayList<>(liquidity(new Liquidity(status, cover, rounded, without, 0)));
        for (int sum : sums) {
            row.add(sum);
        }
        return row;
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
