package io.zapas.ordering.replay;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One series to be replayed with the terms it is bought under, in whole periods of its cadence.
 *
 * @param series demand as known, missing periods {@code NaN}
 */
public record ReplaySeries(Series series, Terms terms) {
    static ReplaySeries of(DemandSeries demand, String category, Terms terms) {
        SeriesKey key = demand.key();
        Series observed =
                new Series(key.sku(), key.location(), category, demand.cadence(), demand.start(), demand.observed());
        return new ReplaySeries(observed, terms);
    }

    Cadence cadence() {
        return series.cadence();
    }

    SeriesKey key() {
        return new SeriesKey(series.sku(), series.location());
    }

    /** Periods from order to sellable, at least 1. */
    int leadPeriods() {
        return periods(terms.leadTimeDays());
    }

    /** Periods between two orders, at least 1. */
    int reviewPeriods() {
        return periods(terms.reviewDays());
    }

    private int periods(int days) {
        int length = cadence().days();
        return Math.max(1, (days + length - 1) / length);
    }

    /** Standard deviation of the lead time as a share of it. */
    double leadSpread() {
        return terms.leadTimeSdDays() / terms.leadTimeDays();
    }

    /** Cost of one unit of demand lost; 1 where the service level's odds stand for costs. */
    double shortage() {
        return terms.moneyDecides() ? terms.shortageCost().orElseThrow().doubleValue() : 1;
    }

    /** Cost of one unit left at the end of a period. */
    double holding() {
        double level = terms.criticalRatio();
        double perDay = terms.moneyDecides()
                ? terms.holdingCostPerDay().orElseThrow().doubleValue()
                : (1 - level) / level / terms.reviewDays();
        return perDay * cadence().days();
    }

    /** First day of a period. */
    LocalDate date(int period) {
        return cadence().plus(series.start(), period);
    }

    /** What was known at the start of a period: the history begins with the first period of which anything is known. */
    Series before(int period) {
        int first = 0;
        while (first < period && Double.isNaN(demand(first))) {
            first++;
        }
        return new Series(
                series.sku(),
                series.location(),
                series.category(),
                cadence(),
                date(first),
                Arrays.copyOfRange(series.values(), first, period));
    }

    double demand(int period) {
        return series.values()[period];
    }

    /** Demand where it is known, 0 where it is not. */
    double consumed(int period) {
        boolean known = period < series.values().length && !Double.isNaN(demand(period));
        return known ? demand(period) : 0;
    }
}
