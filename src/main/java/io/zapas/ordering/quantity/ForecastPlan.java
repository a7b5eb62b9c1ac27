package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Reason;
import java.time.LocalDate;
import java.util.Optional;

/** The quantity of one case, from the paths of its demand. */
public record ForecastPlan(PlanCase known, DailyDemand outlook, double level, StockPaths futures, double need) {

    /** A level near 1 is read off the few highest paths: it takes more of them. */
    private static int paths(double level) {
        return level >= 0.97 ? 400 : level >= 0.9 ? 200 : 128;
    }

    public static ForecastPlan of(PlanCase known, DailyDemand outlook, Policy policy) {
        double level = policy.level(known.terms());
        StockPaths futures =
                StockPaths.of(outlook, known.available(), known.arrivals(), known.terms(), 1, paths(level));
        return new ForecastPlan(known, outlook, level, futures, futures.quantile(level));
    }

    public OrderSize size() {
        OrderSize size = known.size(need);
        boolean asleep = size.reason() == Reason.ENOUGH_STOCK && outlook.mean(known.interval()) <= 0;
        return asleep ? new OrderSize(0, Reason.NO_DEMAND_EXPECTED) : size;
    }

    Recommendation recommendation() {
        OrderSize size = size();
        double lead = outlook.mean(known.terms().leadTimeDays());
        double mean = outlook.mean(known.interval());
        double returns = Math.min(known.returns(), futures.inbound());
        double inbound = futures.inbound() - returns;
        double orderUpTo = orderUpTo(mean, need + known.available() + inbound + returns + futures.lostOnTheWay());
        double wanted = orderUpTo - known.available() - inbound - returns - futures.lostOnTheWay();
        Waterfall steps = new Waterfall(
                lead,
                mean - lead,
                orderUpTo - mean,
                known.available(),
                inbound,
                returns,
                -futures.lostOnTheWay(),
                size.units() - wanted,
                size.units());
        return known.recommendation(mean / known.interval(), level, orderUpTo, steps, stockoutOn(), size.reason());
    }

    /**
     * Demand of less than a unit that is not worth a whole one would otherwise read as a negative safety stock: it is
     * rounded off instead.
     */
    private static double orderUpTo(double mean, double level) {
        return level < mean && level > mean - 1 ? mean : level;
    }

    private Optional<LocalDate> stockoutOn() {
        double[] arriving = known.arrivals().median();
        int day = new StockProjection(known.available(), arriving)
                .project(arriving.length, days -> outlook.quantile(days, 0.5))
                .emptyOn();
        return day < 0 ? Optional.empty() : Optional.of(known.asOf().plusDays(day));
    }
}
