package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.StratifiedDraws;
import io.zapas.ordering.terms.Terms;
import java.util.Arrays;

/**
 * The stock of one SKU at one location on equally likely paths: demand, lead time and arrivals drawn together, carried day by
 * day with lost sales to the landing of the order placed on as-of, and through the cycle until the next one lands.
 *
 * <p>{@code need} of a path is what the order would have to be for nothing to be lost in the cycle. Ordering q loses {@code
 * max(0, need - q)} and leaves {@code max(0, q - need)} too many, so the q of least expected cost is the quantile of
 * the needs at shortage ÷ (shortage + holding over the cycle): the newsvendor's rule, on the distribution that counts.
 *
 * <p>The day of landing is uncertain, the cycle's length is not: the next order lands a review period after this one. Drawn
 * independently, two lead times of 60 ± 18 days would leave a gap of two weeks on average and of two months at the worst, and
 * this order would be asked to bridge it alone, as if no other order were placed or on its way in between.
 */
public final class StockPaths {
    private static final int COUNTABLE = 2_000;

    private final double[] needs;
    private final double[] beyond;
    private final double lostOnTheWay;
    private final double inbound;

    private StockPaths(double[] needs, double[] beyond, double lostOnTheWay, double inbound) {
        this.needs = needs;
        this.beyond = beyond;
        this.lostOnTheWay = lostOnTheWay;
        this.inbound = inbound;
    }

    /**
     * @param available units at as-of, negative = owed to open postings and served first
     * @param demandFactor multiplies the demand
     */
    public static StockPaths of(
            DailyDemand daily, double available, Arrivals arrivals, Terms terms, double demandFactor, int paths) {
        int[] lands = StratifiedDraws.leadTimes(terms, paths, 1);
        int days = Arrays.stream(lands).max().orElse(0) + terms.reviewDays();
        int[][] demand = daily.paths(paths, days, demandFactor);
        double[][] arriving = arrivals.paths(paths);
        Walk walk = new Walk(daily, available, days);
        double[] needs = new double[paths];
        double[] beyond = new double[paths];
        for (int i = 0; i < paths; i++) {
            needs[i] = walk.need(demand[i], arriving[i], lands[i], lands[i] + terms.reviewDays());
            double lost = walk.lost + Math.max(0, needs[i]);
            beyond[i] = lost > 0 ? lost : needs[i];
        }
        ascending(needs);
        return new StockPaths(needs, beyond, walk.lostOnTheWay / paths, walk.inbound / paths);
    }

    /** Sorts; whole units that lie close together are counted, which is many times as fast. */
    private static void ascending(double[] needs) {
        double least = needs[0];
        double most = needs[0];
        boolean whole = true;
        for (double need : needs) {
            least = Math.min(least, need);
            most = Math.max(most, need);
            whole &= need == Math.rint(need);
        }
        if (!whole || most - least > COUNTABLE) {
            Arrays.sort(needs);
            return;
        }
        int[] counts = new int[(int) (most - least) + 1];
        for (double need : needs) {
            counts[(int) (need - least)]++;
        }
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(needs, at, at + counts[i], least + i);
            at += counts[i];
        }
    }

    /** Walks the paths one after the other and sums up what was lost and what arrived. The hot loop of a night's planning. */
    private static final class Walk {
        private final double available;
        private final int[] period;
        private final double daysOfPeriod;
        private double lost;
        private double lostOnTheWay;
        private double inbound;

        Walk(DailyDemand daily, double available, int days) {
            this.available = available;
            this.daysOfPeriod = daily.daysOfPeriod();
            this.period = new int[days];
            for (int day = 0; day < days; day++) {
                period[day] = daily.period(day);
            }
        }

        double need(int[] demand, double[] arriving, int lands, int next) {
            double stock = available;
            lost = 0;
            double came = 0;
            int told = Math.min(lands, arriving.length);
            for (int day = 0; day < lands; day++) {
                if (day < told) {
                    came += arriving[day];
                    stock += arriving[day];
                }
                double units = demand[period[day]] / daysOfPeriod;
                if (units <= stock) {
                    stock -= units;
                } else if (units > 0) {
                    double served = Math.max(0, stock);
                    lost += units - served;
                    stock -= served;
                }
            }
            double peak = Double.NEGATIVE_INFINITY;
            double wanted = 0;
            for (int day = lands; day < next; day++) {
                double here = day < arriving.length ? arriving[day] : 0;
                came += here;
                wanted += demand[period[day]] / daysOfPeriod - here;
                peak = Math.max(peak, wanted);
            }
            lostOnTheWay += lost;
            inbound += came;
            return Math.rint((peak - stock) * 1e6) / 1e6;
        }
    }

    /** What each path needs, ascending. */
    public double[] needs() {
        return needs.clone();
    }

    /** The least order that is enough at {@code level} of the paths; negative = that much too much already. */
    double quantile(double level) {
        int index = (int) Math.ceil(level * needs.length - 1e-9) - 1;
        return needs[Math.max(0, Math.min(needs.length - 1, index))];
    }

    /** Expected demand lost in the cycle if {@code order} units land. */
    double lost(double order) {
        double sum = 0;
        for (double need : needs) {
            sum += Math.max(0, need - order);
        }
        return sum / needs.length;
    }

    /** Expected units beyond the need at the end of the cycle. */
    double left(double order) {
        double sum = 0;
        for (double need : needs) {
            sum += Math.max(0, order - need);
        }
        return sum / needs.length;
    }

    /** Expected demand lost before the order can land, whatever is ordered. */
    double lostOnTheWay() {
        return lostOnTheWay;
    }

    /**
     * The demand of each path until the next order lands, in no order, seen from what there is: what exceeds {@code there} is
     * what the path loses if nothing is ordered, on the way and in the cycle.
     */
    double[] demand(double there) {
        return Arrays.stream(beyond).map(units -> there + units).toArray();
    }

    /** Expected units that arrive before the next order lands. */
    double inbound() {
        return inbound;
    }
}
