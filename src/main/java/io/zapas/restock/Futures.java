package io.zapas.restock;

import java.util.Arrays;

/**
 * The stock of one SKU at one location on equally likely paths: demand, lead time and arrivals drawn together, carried day by
 * day with lost sales to the landing of the order placed on as-of, and through the cycle until the next one lands.
 *
 * <p>{@code need} of a path is what the order would have to be for nothing to be lost in the cycle. Ordering q loses {@code
 * max(0, need - q)} and leaves {@code max(0, q - need)} too many, so the q of least expected cost is the quantile of
 * the needs at shortage ÷ (shortage + holding over the cycle): the newsvendor's rule, on the distribution that counts.
 */
final class Futures {
    private final double[] needs;
    private final double lostOnTheWay;
    private final double lostInCycle;
    private final double inbound;

    private Futures(double[] needs, double lostOnTheWay, double lostInCycle, double inbound) {
        this.needs = needs;
        this.lostOnTheWay = lostOnTheWay;
        this.lostInCycle = lostInCycle;
        this.inbound = inbound;
    }

    /**
     * @param available units at as-of, negative = owed to open postings and served first
     * @param demandFactor multiplies the demand
     */
    static Futures of(
            Outlook outlook, double available, Arrivals arrivals, Terms terms, double demandFactor, int paths) {
        int[] lands = LeadTimeDraws.of(terms, paths, 1);
        int[] next = LeadTimeDraws.of(terms, paths, 2);
        for (int i = 0; i < paths; i++) {
            next[i] = Math.max(lands[i], next[i] + terms.reviewDays());
        }
        int days = Arrays.stream(next).max().orElse(0);
        int[][] demand = outlook.paths(paths, days, demandFactor);
        double[][] arriving = arrivals.paths(paths);
        Walk walk = new Walk(outlook, available);
        double[] needs = new double[paths];
        for (int i = 0; i < paths; i++) {
            needs[i] = walk.need(demand[i], arriving[i], lands[i], next[i]);
        }
        Arrays.sort(needs);
        return new Futures(needs, walk.lostOnTheWay / paths, walk.lostInCycle / paths, walk.inbound / paths);
    }

    /** Walks the paths one after the other and sums up what was lost and what arrived. */
    private static final class Walk {
        private final Outlook outlook;
        private final double available;
        private final double days;
        private double lostOnTheWay;
        private double lostInCycle;
        private double inbound;

        Walk(Outlook outlook, double available) {
            this.outlook = outlook;
            this.available = available;
            this.days = outlook.daysOfPeriod();
        }

        double need(int[] demand, double[] arriving, int lands, int next) {
            double stock = available;
            for (int day = 0; day < lands; day++) {
                stock += arriving(arriving, day);
                double units = demand[outlook.period(day)] / days;
                double served = Math.min(units, Math.max(0, stock));
                lostOnTheWay += units - served;
                stock -= served;
            }
            double peak = lands < next ? Double.NEGATIVE_INFINITY : 0;
            double wanted = 0;
            for (int day = lands; day < next; day++) {
                wanted += demand[outlook.period(day)] / days - arriving(arriving, day);
                peak = Math.max(peak, wanted);
            }
            double need = Math.rint((peak - stock) * 1e6) / 1e6;
            lostInCycle += Math.max(0, need);
            return need;
        }

        private double arriving(double[] units, int day) {
            double here = day < units.length ? units[day] : 0;
            inbound += here;
            return here;
        }
    }

    /** What each path needs, ascending. */
    double[] needs() {
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

    /** Share of the paths on which unit number {@code unit} (1 = the first) is needed in the cycle. */
    double needed(int unit) {
        int low = 0;
        int high = needs.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (needs[middle] > unit - 1 + 1e-9) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (needs.length - low) / (double) needs.length;
    }

    /** Expected demand lost before the order can land, whatever is ordered. */
    double lostOnTheWay() {
        return lostOnTheWay;
    }

    /** Expected demand lost in the cycle if nothing is ordered. */
    double lostInCycle() {
        return lostInCycle;
    }

    /** Expected units that arrive before the next order lands. */
    double inbound() {
        return inbound;
    }
}
