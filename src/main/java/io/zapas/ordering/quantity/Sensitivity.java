package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.StratifiedDraws;

/**
 * How the order moves if the lead time is a day longer or the demand a tenth higher; reckoned on the one path that sets the
 * order, not on new paths.
 *
 * <p>On that path the demand up to the landing lies at the share that a sum at the order's level has for the part of the
 * interval before it (z √(lead ÷ interval)); l is what is left of the stock by then, with lost sales. The cycle ends where the
 * stock is lowest: with its last day, or before an arrival. A is what arrives in it and c = need + l + A its demand. A tenth
 * more demand raises c by a tenth and lowers l; what finds no stock on the way is not ordered. A day more moves the day of
 * landing from the cycle to the way, and a day with its spread into the cycle. Both are rounded and bounded as the order is.
 *
 * @param lateByADay the order with one day more of lead time, {@code tenthMore} with 10 % more demand
 */
public record Sensitivity(int lateByADay, int tenthMore) {
    static final Sensitivity NONE = new Sensitivity(0, 0);

    static Sensitivity of(ForecastPlan plan) {
        return new Path(plan).sensitivity();
    }

    private static final class Path {
        private final ForecastPlan plan;
        private final DailyDemand demand;
        private final int lead;
        private final int interval;
        private final double share;
        private final double[] arriving;

        Path(ForecastPlan plan) {
            this.plan = plan;
            this.demand = plan.demand();
            this.lead = plan.known().terms().leadTimeDays();
            this.interval = plan.known().interval();
            this.share = logistic(StratifiedDraws.normal(plan.level()) * Math.sqrt((double) lead / interval));
            this.arriving = plan.known().arrivals().median();
        }

        Sensitivity sensitivity() {
            int end = lowest(interval);
            double cycle = plan.need() + left(lead, 1) + sum(lead, end);
            double tenth = 1.1 * cycle - left(lead, 1.1) - sum(lead, end);
            int endLater = lowest(interval + 1);
            double later =
                    cycle - day(lead) + further(end, endLater, cycle) - left(lead + 1, 1) - sum(lead + 1, endLater);
            return new Sensitivity(
                    plan.known().size(later).units(), plan.known().size(tenth).units());
        }

        /** What the demand of a cycle that ends later is more. */
        private double further(int end, int endLater, double cycle) {
            double mean = demand.mean(end) - demand.mean(lead);
            double safety = Math.max(0, cycle - mean);
            double spread = endLater > end ? safety * (Math.sqrt((endLater + 0.0) / end) - 1) : 0;
            return demand.mean(endLater) - demand.mean(end) + spread;
        }

        /** The day, up to {@code last}, by whose end least would be left without the order. */
        private int lowest(int last) {
            if (sum(lead, last) == 0) {
                return last;
            }
            int lowest = last;
            double most = Double.NEGATIVE_INFINITY;
            for (int n = lead + 1; n <= last; n++) {
                double missing = demand.quantile(n, plan.level()) - sum(lead, n);
                if (missing >= most) {
                    most = missing;
                    lowest = n;
                }
            }
            return lowest;
        }

        private double left(int days, double factor) {
            return new StockProjection(plan.known().available(), arriving)
                    .left(days, n -> factor * demand.quantile(n, share));
        }

        private double day(int day) {
            return demand.mean(day + 1.0) - demand.mean(day);
        }

        private double sum(int from, int to) {
            double sum = 0;
            for (int day = from; day < Math.min(to, arriving.length); day++) {
                sum += arriving[day];
            }
            return sum;
        }
    }

    /** The normal distribution within 0.01. */
    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-1.702 * z));
    }
}
