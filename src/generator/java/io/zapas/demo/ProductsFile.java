package io.zapas.demo;

import java.util.List;
import java.util.Locale;

/** {@code seller_products.csv} of 2025, with the leading {@code '} that Ozon puts before five of its columns. */
final class ProductsFile {
    private static final List<String> HEADERS = List.of(
            "Артикул",
            "Ozon Product ID",
            "SKU",
            "Barcode",
            "Название товара",
            "Контент-рейтинг",
            "Бренд",
            "Статус товара",
            "Метки",
            "Отзывы",
            "Рейтинг",
            "Видимость на Ozon",
            "Причины скрытия",
            "Дата создания",
            "Категория комиссии",
            "Объем товара, л",
            "Объемный вес, кг",
            "Количество товара в кванте",
            "Доступно к продаже по схеме FBO, шт.",
            "Вывезти и нанести КИЗ (кроме Твери), шт",
            "Зарезервировано, шт",
            "Доступно к продаже по схеме FBS, шт.",
            "Доступно к продаже по схеме realFBS, шт.",
            "Зарезервировано на моих складах, шт",
            "Текущая цена с учетом скидки, ₽",
            "Цена до скидки (перечеркнутая цена), ₽",
            "Цена Premium, ₽",
            "Рыночная цена, ₽",
            "Актуальная ссылка на рыночную цену",
            "Размер НДС, %");

    private ProductsFile() {}

    static byte[] bytes(Books books) {
        OzonCsv csv = new OzonCsv().row(HEADERS);
        Dice dice = new Dice(books.settings().seed(), "products file");
        for (Product product : books.products()) {
            csv.row(row(books, product, dice));
        }
        return csv.bytes();
    }

    private static List<String> row(Books books, Product product, Dice dice) {
        int last = books.calendar().lastIndex();
        int fbo = books.stores().places(product).stream()
                .mapToInt(place -> place.day(last).onHand())
                .sum();
        int listed = books.stores()
                .shelf(product)
                .map(shelf -> shelf.day(last).listed())
                .orElse(0);
        int reserved = books.stores()
                .shelf(product)
                .map(shelf -> shelf.day(last).reserved())
                .orElse(0);
        boolean onSale = last <= product.pattern().lastDay();
        return List.of(
                "'" + books.plants().article(product, last),
                String.valueOf(product.productId()),
                product.sku(),
                product.barcode(),
                product.name(),
                "'" + decimal(dice.uniform(55, 100)),
                product.brand(),
                onSale ? fbo + listed > 0 ? "Продается" : "Готов к продаже" : "Снят с продажи",
                "",
                String.valueOf(dice.between(0, 900)),
                "'" + decimal(dice.uniform(3.6, 5)),
                onSale ? "Виден" : "Скрыт",
                onSale ? "" : "Нет в наличии",
                product.created() + " 09:30:00",
                product.category().name(),
                "'" + decimal(product.litres()),
                "'" + decimal(product.volumeWeight()),
                "1",
                String.valueOf(fbo),
                "0",
                "0",
                String.valueOf(listed),
                "0",
                String.valueOf(reserved),
                OrderFields.money(product.price()),
                OrderFields.money(product.oldPrice()),
                "",
                "",
                "",
                "20");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
