package io.zapas.ordering.terms;

import io.zapas.demand.DemandSeries;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.CatalogueEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What a series turned over in its last quarter, and how steadily: what ABC and XYZ are told from. */
public final class Turnover {
    private static final int WEEKS = 13;

    private Turnover() {}

    public static String key(SeriesKey key) {
        return key.sku() + "\t" + key.location();
    }

    public static Classes.Article article(DemandSeries demand, CatalogueEntry product, LocalDate asOf) {
        double[] weekly = weekly(demand, asOf);
        double units = Arrays.stream(weekly).filter(week -> !Double.isNaN(week)).sum();
        Optional<Money> price = product.price();
        return new Classes.Article(
                key(demand.key()),
                price.map(each -> each.amount().doubleValue() * units).orElse(units),
                price.map(Money::currency).orElse(""),
                weekly);
    }

    /** Demand of the last weeks before as-of, oldest first; a week of which less than half is known is missing. */
    private static double[] weekly(DemandSeries demand, LocalDate asOf) {
        double[] sums = new double[WEEKS];
        int[] known = new int[WEEKS];
        int length = demand.cadence().days();
        for (int i = 0; i < demand.units().length; i++) {
            LocalDate day = demand.cadence().plus(demand.start(), i);
            long back = asOf.toEpochDay() - 1 - day.toEpochDay();
            int week = WEEKS - 1 - (int) (back / 7);
            if (back >= 0 && week >= 0 && !demand.marks()[i].isMissing()) {
                sums[week] += demand.units()[i];
                known[week] += length;
            }
        }
        for (int week = 0; week < WEEKS; week++) {
            sums[week] = known[week] < 4 ? Double.NaN : sums[week] * 7 / known[week];
        }
        return sums;
    }
}
