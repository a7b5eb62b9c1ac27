package io.zapas.demo;

/**
 * The platform's own figures for a place at the end of a day.
 *
 * @param averageSales units of the last 28 days per day in stock
 * @param daysEmpty of the last 28 days
 * @param coverDays floor(available ÷ average), -1 if there is no average
 */
record Liquidity(String status, int coverDays, double averageSales, int daysWithoutSales, int daysEmpty) {
    private static final int WINDOW = 28;

    static Liquidity of(FboPlace place, int day) {
        int sold = 0;
        int inStock = 0;
        int seen = 0;
        for (int i = Math.max(0, day - WINDOW + 1); i <= day; i++) {
            sold += place.day(i).sold();
            inStock += place.day(i).inStock() ? 1 : 0;
            seen++;
        }
        double average = inStock == 0 ? 0 : StrictMath.rint(100.0 * sold / inStock) / 100;
        int available = place.day(day).onHand();
        int cover = average == 0 ? -1 : (int) (available / average);
        int without = daysWithoutSales(place, day);
        return new Liquidity(status(place.day(day), cover, average, without), cover, average, without, seen - inStock);
    }

    private static int daysWithoutSales(FboPlace place, int day) {
        int days = 0;
        while (days <= day && place.day(day - days).sold() == 0) {
            days++;
        }
        return days;
    }

    private static String status(FboPlace.Day now, int cover, double average, int without) {
        if (now.onHand() == 0 && average == 0) {
            return now.requested() + now.inTransit() + now.preparing() > 0 ? "Ожидаем поставки" : "Без продаж";
        }
        if (now.onHand() == 0) {
            return "Был дефицитный";
        }
        if (average == 0) {
            return without > 120 ? "Без продаж, ограничен" : "Без продаж";
        }
        return cover <= 28
                ? "Дефицитный"
                : cover <= 56 ? "Очень популярный" : cover <= 120 ? "Популярный" : "Избыточный";
    }

    Object coverCell() {
        return coverDays < 0 ? "" : (Object) coverDays;
    }
}
