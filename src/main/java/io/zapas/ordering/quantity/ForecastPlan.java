package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Dates;
import io.zapas.ordering.quantity.Recommendation.Effects;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The quantity of one case, from the paths of its demand.
 *
 * @param need units wanted before rounding, negative = that much too much already
 */
public record ForecastPlan(PlanCase known, DailyDemand demand, double level, StockPaths paths, double need) {
    private static final double EARLY = 0.9;

    /** A level near 1 is read off the few highest paths: it takes more of them. */
    private static int paths(double level) {
        return level >= 0.97 ? 400 : level >= 0.9 ? 200 : 128;
    }

    public static ForecastPlan of(PlanCase known, DailyDemand demand, Policy policy) {
        double level = policy.level(known.terms());
        StockPaths paths = StockPaths.of(demand, known.available(), known.arrivals(), known.terms(), 1, paths(level));
        return new ForecastPlan(known, demand, level, paths, paths.quantile(level));
    }

    ForecastPlan with(PlanCase other) {
        return new ForecastPlan(other, demand, level, paths, need);
    }

    public OrderSize size() {
        OrderSize size = known.size(need);
        boolean asleep = size.reason() == Reason.ENOUGH_STOCK && demand.mean(known.interval()) <= 0;
        return asleep ? new OrderSize(0, Reason.NO_DEMAND_EXPECTED) : size;
    }

    double perDay() {
        return demand.mean(known.interval()) / known.interval();
    }

    Waterfall waterfall() {
        double lead = demand.mean(known.terms().leadTimeDays());
        double mean = demand.mean(known.interval());
        double returns = Math.min(known.returns(), paths.inbound());
        double inbound = paths.inbound() - returns;
        double orderUpTo = orderUpTo(mean, need + known.available() + inbound + returns + paths.lostOnTheWay());
        double wanted = orderUpTo - known.available() - inbound - returns - paths.lostOnTheWay();
        int order = size().units();
        return new Waterfall(
                lead,
                mean - lead,
                orderUpTo - mean,
                known.available(),
                inbound,
                returns,
                -paths.lostOnTheWay(),
                order - wanted,
                order);
    }

    /**
     * Demand of less than a unit that is not worth a whole one would otherwise read as a negative safety stock: it is
     * rounded off instead.
     */
    private static double orderUpTo(double mean, double level) {
        return level < mean && level > mean - 1 ? mean : level;
    }

    Effects effects(Waterfall steps) {
        int order = steps.order();
        double available = Math.max(0, steps.onHand() + steps.inbound() + steps.expectedReturns());
        return new Effects(
                Shortfall.of(paths, available, order, need, known.terms()),
                MarginalValue.of(paths, order, known.terms()),
                Rounding.of(this, order),
                order > 0 ? Sensitivity.of(this) : Sensitivity.NONE);
    }

    /** @param calendar of the supplier, {@code stated} the terms before it made them longer */
    Dates dates(WorkCalendar calendar, io.zapas.ordering.terms.Terms stated) {
        double[] arriving = known.arrivals().median();
        StockProjection stock = new StockProjection(known.available(), arriving);
        Optional<LocalDate> stockout = stock.emptyOn(arriving.length, days -> demand.quantile(days, 0.5))
                .map(known.asOf()::plusDays);
        // never after the median's day
        int until = stockout.map(day -> (int) (day.toEpochDay() - known.asOf().toEpochDay()))
                .orElse(arriving.length);
        Optional<LocalDate> early = stock.emptyOn(until, days -> demand.quantile(days, EARLY))
                .map(known.asOf()::plusDays)
                .or(() -> stockout);
        return new Dates(
                stockout,
                early,
                stockout.map(day -> calendar.latestOrder(stated.cycle(), day)),
                calendar.holdingUp(stated, known.asOf()));
    }
}
