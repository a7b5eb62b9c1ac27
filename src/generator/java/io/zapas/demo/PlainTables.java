package io.zapas.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What Ozon does not know: purchase orders, supply terms, events; and daily stock as a plain table. */
final class PlainTables {
    private static final int TO_CLUSTER = 5;

    private PlainTables() {}

    static byte[] purchaseOrders(Books books) {
        PlainCsv csv = new PlainCsv(
                "po",
                "supplier",
                "sku",
                "location",
                "quantity",
                "ordered_on",
                "expected_on",
                "received_on",
                "received_quantity");
        List<PurchaseLine> lines = books.purchases().stream()
                .filter(line -> !line.orderedOn().isAfter(books.calendar().last()))
                .sorted(Comparator.comparing(PurchaseLine::orderedOn))
                .toList();
        for (PurchaseLine line : lines) {
            LocalDate written = writtenReceipt(books, line);
            boolean received = !written.isAfter(books.calendar().last());
            csv.row(
                    line.po(),
                    line.supplier().name(),
                    line.product().sku(),
                    line.location(),
                    line.quantity(),
                    line.orderedOn(),
                    line.expectedOn(),
                    received ? written : "",
                    received ? line.receivedQuantity() : "");
        }
        return csv.bytes();
    }

    /** The day on which somebody wrote the receipt down. */
    static LocalDate writtenReceipt(Books books, PurchaseLine line) {
        Dice dice = new Dice(
                books.settings().seed(),
                "late record",
                line.po(),
                line.product().sku());
        return dice.chance(books.settings().lateRecords())
                ? line.receivedOn().plusDays(dice.between(2, 6))
                : line.receivedOn();
    }

    static byte[] supplyTerms(Books books) {
        PlainCsv csv = new PlainCsv(
                "sku",
                "location",
                "supplier",
                "lead_time_days",
                "lead_time_sd_days",
                "review_days",
                "moq",
                "pack_size",
                "max_stock",
                "unit_cost",
                "shortage_cost",
                "holding_cost_per_day",
                "service_level",
                "do_not_order",
                "valid_until");
        for (Product product : books.products()) {
            if (product.scheme().usesFbo()) {
                terms(csv, books, product, "", TO_CLUSTER);
            }
            if (product.scheme().usesFbs()) {
                terms(
                        csv,
                        books,
                        product,
                        product.scheme() == Scheme.MIXED
                                ? product.ownWarehouse().name()
                                : "",
                        0);
            }
        }
        return csv.bytes();
    }

    private static void terms(PlainCsv csv, Books books, Product product, String location, int toSale) {
        Supplier supplier = product.buying().supplier();
        boolean ending = books.calendar().lastIndex() > product.pattern().lastDay() - 45;
        boolean known = product.rank() % 4 != 0;
        csv.row(
                product.sku(),
                location,
                supplier.name(),
                supplier.leadDays() + toSale,
                known ? decimal(Math.max(1, supplier.lateSd()), 1) : "",
                supplier.reviewDays(),
                product.buying().moq(),
                product.buying().pack(),
                product.litres() > 20 ? 60 : "",
                product.unitCost() + ".00",
                known ? decimal((product.price() * 0.78 - product.unitCost()) * 1.2, 2) : "",
                known ? decimal(product.unitCost() * 0.0007 + product.litres() * 0.02, 3) : "",
                product.rank() % 10 == 0 ? "0.97" : "",
                ending ? "true" : "",
                "");
    }

    static byte[] events(Books books) {
        PlainCsv csv = new PlainCsv("from", "to", "name", "sku", "category", "kind", "supplier");
        for (ShopEvent event : books.events()) {
            if (event.closesSuppliers()) {
                books.network().suppliers().stream()
                        .filter(Supplier::abroad)
                        .forEach(supplier ->
                                csv.row(event.from(), event.to(), event.name(), "", "", event.kind(), supplier.name()));
            } else if (event.categories().isEmpty()) {
                csv.row(event.from(), event.to(), event.name(), "", "", event.kind(), "");
            }
            for (Category category : Goods.CATEGORIES) {
                if (event.categories().contains(category.prefix())) {
                    csv.row(event.from(), event.to(), event.name(), "", category.name(), event.kind(), "");
                }
            }
        }
        return csv.bytes();
    }

    /** One month of end-of-day stock of every place, days with a lost snapshot left out. */
    static byte[] stock(Books books, LocalDate month) {
        PlainCsv csv = new PlainCsv("date", "sku", "location", "on_hand", "reserved");
        for (int day = 0; day <= books.calendar().lastIndex(); day++) {
            LocalDate date = books.calendar().date(day);
            if (date.withDayOfMonth(1).equals(month) && !StockNoise.isMissing(books, day)) {
                stock(csv, books, day);
            }
        }
        return csv.bytes();
    }

    private static void stock(PlainCsv csv, Books books, int day) {
        LocalDate date = books.calendar().date(day);
        for (FboPlace place : StockNoise.visible(books, day)) {
            csv.row(date, place.product().sku(), place.location(), StockNoise.seen(books, place, day), 0);
        }
        for (FbsShelf shelf : books.stores().shelves()) {
            if (day >= shelf.product().pattern().firstDay() - 10) {
                int reserved = shelf.day(day).reserved();
                csv.row(date, shelf.product().sku(), shelf.location(), StockNoise.seen(books, shelf, day), reserved);
            }
        }
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
