package io.zapas.ordering.replay;

import io.zapas.forecast.Series;
import io.zapas.ordering.terms.ServiceLevel;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One series to be replayed with the terms it is bought under, in whole periods of its cadence.
 *
 * @param series demand as known, missing periods {@code NaN}
 * @param leadPeriods from order to sellable, at least 1 · {@code reviewPeriods} between two orders, at least 1
 * @param shortage cost of one unit of demand lost, {@code holding} of one unit left at the end of a period, in money
 */
public record ReplaySeries(Series series, int leadPeriods, int reviewPeriods, double shortage, double holding) {

    /** Rounds days up to whole periods; costs are those of the terms, or their service level's odds where they tell none. */
    public static ReplaySeries of(Series series, Terms terms) {
        int days = series.cadence().days();
        double review = terms.reviewDays();
        double level = ServiceLevel.of(terms);
        boolean money = ServiceLevel.fromMoney(terms);
        double shortage = money ? terms.shortageCost().orElseThrow().doubleValue() : 1;
        double perDay = money ? terms.holdingCostPerDay().orElseThrow().doubleValue() : (1 - level) / level / review;
        return new ReplaySeries(
                series,
                Math.max(1, (terms.leadTimeDays() + days - 1) / days),
                Math.max(1, (terms.reviewDays() + days - 1) / days),
                shortage,
                perDay * days);
    }

    Cadence cadence() {
        return series.cadence();
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
}
