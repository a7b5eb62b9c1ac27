package io.zapas.demo;

import java.util.List;

/** FBS stock, sheet «Товары на складах». The date stands only in the file's name. */
final class FbsStockReport {
    private FbsStockReport() {}

    static byte[] bytes(Books books, int day, boolean older) {
        RawWorkbook workbook = new RawWorkbook(RawWorkbook.Style.SHARED)
                .sheet("Товары на складах")
                .row(List.of(
                        "Идентификатор склада",
                        "Название склада",
                        "Артикул",
                        older ? "Наименование товара" : "Название товара",
                        "Доступно на моем складе, шт",
                        "Зарезервировано на моем складе, шт"));
        for (FbsShelf shelf : books.stores().shelves()) {
            Product product = shelf.product();
            if (day >= product.pattern().firstDay() - 10) {
                workbook.row(List.of(
                        String.valueOf(product.ownWarehouse().id()),
                        product.ownWarehouse().name(),
                        books.plants().article(product, day),
                        product.name(),
                        StockNoise.seen(books, shelf, day),
                        shelf.day(day).reserved()));
            }
        }
        return workbook.bytes();
    }
}
