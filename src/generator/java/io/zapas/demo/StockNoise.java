package io.zapas.demo;

import java.util.List;

/** What a snapshot shows of the true stock: rows with anything in them, and figures that may be off by a unit or two. */
final class StockNoise {
    private StockNoise() {}

    /** Places the report lists: on sale by now and not empty for good. */
    static List<FboPlace> visible(Books books, int day) {
        return books.stores().places().stream()
                .filter(place -> day >= place.product().pattern().firstDay() - 10)
                .filter(place -> day <= place.product().pattern().lastDay()
                        || !place.day(day).isEmpty())
                .toList();
    }

    static int seen(Books books, FboPlace place, int day) {
        return blur(
                books, place.product(), place.location(), day, place.day(day).onHand());
    }

    static int seen(Books books, FbsShelf shelf, int day) {
        return blur(
                books, shelf.product(), shelf.location(), day, shelf.day(day).listed());
    }

    private static int blur(Books books, Product product, String location, int day, int units) {
        if (books.settings().stockNoise() == 0) {
            return units;
        }
        Dice dice = new Dice(books.settings().seed(), "stock noise", product.sku(), location, day);
        int off = dice.chance(books.settings().stockNoise()) ? dice.pick(List.of(-2, -1, 1, 2)) : 0;
        return Math.max(0, units + off);
    }

    /** Whether the snapshot of that day was lost. The newest never is. */
    static boolean isMissing(Books books, int day) {
        return day < books.calendar().lastIndex()
                && new Dice(books.settings().seed(), "missing snapshot", day)
                        .chance(books.settings().missingSnapshots());
    }
}
