package io.zapas.demand;

import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.Sale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether sales rows are days or weeks: weekly where every series keeps to one weekday and at least one has two dates. One
 * date alone tells nothing and is taken as a day.
 */
public final class SalesCadence {
    private boolean contradicted;
    private boolean shown;

    /** The cadence of one file's rows. */
    public static Cadence detect(Collection<Sale> sales) {
        var days = new HashMap<SeriesKey, Weekday>();
        sales.forEach(
                sale -> days.computeIfAbsent(sale.key(), k -> new Weekday()).add(epochDay(sale.date())));
        return detect(days);
    }

    private static Cadence detect(Map<SeriesKey, Weekday> days) {
        var cadence = new SalesCadence();
        days.values().forEach(cadence::accept);
        return cadence.cadence();
    }

    private static int epochDay(LocalDate date) {
        return (int) date.toEpochDay();
    }

    void accept(Weekday series) {
        contradicted |= series.several;
        shown |= series.dates > 1;
    }

    Cadence cadence() {
        return shown && !contradicted ? Cadence.WEEKLY : Cadence.DAILY;
    }

    /** The weekday of one series, as long as it keeps to one. */
    static final class Weekday {
        private int first;
        private int dates;
        private boolean several;

        void add(int day) {
            if (dates == 0) {
                first = day;
                dates = 1;
            } else if (day != first) {
                dates = 2;
                several |= Math.floorMod(day - first, 7) != 0;
            }
        }
    }
}
