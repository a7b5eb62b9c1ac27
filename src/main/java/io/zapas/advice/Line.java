package io.zapas.advice;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Explanation;
import io.zapas.forecast.Explanation.Grade;
import io.zapas.forecast.Explanation.Stage;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.ordering.quantity.DailyDemand;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Shortfall;
import io.zapas.ordering.quantity.StockHealth;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An item as a sheet lists it: everything but its long arrays, so that all lines of a shop can be held, sorted and shared by
 * the workbooks of every language.
 *
 * @param interval quantiles of the demand over lead + review at {@link #LEVELS}; empty without a forecast
 */
public record Line(
        SeriesKey key,
        Product product,
        Recommendation plan,
        String abc,
        String xyz,
        PlatformView platform,
        StockHealth health,
        Shortfall shortfall,
        Optional<Trust> trust,
        List<Double> interval) {
    /** What sells within this time beyond the protection interval is no excess. */
    public static final int GRACE_DAYS = 60;

    public static final int LONGEST_COVER = 999;

    /** Stock without a sale for so long is called dead. */
    public static final int DEAD_AFTER_DAYS = 90;

    /** Levels of {@link #interval}. */
    public static final double[] LEVELS = {0.5, 0.75, 0.9, 0.95, 0.98, 0.99};

    /** What to act on first: money that ordering now saves, then units. */
    static final Comparator<Line> MOST_URGENT = Comparator.comparing(Line::ordered)
            .thenComparing(Line::moneySaved)
            .thenComparing(line -> line.shortfall.saved())
            .reversed()
            .thenComparing(Line::key);

    /**
     * How far a forecast may be trusted.
     *
     * @param models names of those that it rests on, the weightiest first
     */
    public record Trust(Grade grade, Stage stage, Backtest backtest, String models) {
        static Trust of(Explanation why) {
            String models = why.weights().entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            return new Trust(why.grade(), why.stage(), why.backtest(), models);
        }
    }

    public static Line of(PlannedItem item, LocalDate asOf) {
        int quiet = daysWithoutDemand(item.history(), asOf);
        return new Line(
                item.key(),
                item.product(),
                item.recommendation(),
                item.abc(),
                item.xyz(),
                item.platform(),
                StockHealth.of(item.recommendation(), GRACE_DAYS, quiet, DEAD_AFTER_DAYS),
                item.recommendation().shortfall().orWorth(item.product().price()),
                item.outcome() instanceof Forecast forecast
                        ? Optional.of(Trust.of(forecast.explanation()))
                        : Optional.empty(),
                interval(item, asOf));
    }

    private static List<Double> interval(PlannedItem item, LocalDate asOf) {
        if (!(item.outcome() instanceof Forecast forecast) || forecast.horizon() == 0) {
            return List.of();
        }
        DailyDemand demand = new DailyDemand(forecast, asOf);
        int days = item.recommendation().terms().intervalDays();
        return Arrays.stream(LEVELS)
                .map(level -> demand.quantile(days, level))
                .boxed()
                .toList();
    }

    public String sku() {
        return key.sku();
    }

    public String location() {
        return key.location();
    }

    public Terms terms() {
        return plan.terms();
    }

    /** Class such as "AX", "" if not classed. */
    public String type() {
        return abc + xyz;
    }

    public boolean ordered() {
        return plan.orderQuantity() > 0;
    }

    /** What ordering now saves of the money at risk; empty if nothing tells what a lost unit is worth. */
    public Optional<Money> saved() {
        return shortfall.money(shortfall.saved());
    }

    public BigDecimal moneySaved() {
        return saved().map(Money::amount).orElse(BigDecimal.ZERO);
    }

    /** Of the units too many. */
    public HoldingCost holdingCost(String currency) {
        return HoldingCost.of(health, plan, product.price(), currency);
    }

    /** What the planner's terms say that one unit costs. */
    public Optional<Money> unitCost() {
        return terms().unitCost().map(cost -> new Money(cost, terms().currency()));
    }

    /** What the order costs, empty if nothing tells it. */
    public Optional<Money> orderValue() {
        return plan.orderValue().map(value -> new Money(value, terms().currency()));
    }

    /** Money bound in {@code units} of it at what one cost, else sells for; empty if nothing tells its worth. */
    public Optional<Money> bound(double units) {
        return unitCost().or(product::unitCost).or(product::price).map(unit -> unit.times((int) Math.floor(units)));
    }

    public double cover() {
        return shownCover(plan.coverDays());
    }

    /** Days that stock lasts as a planner reads them: beyond years the figure says nothing. Infinite without demand. */
    public static double shownCover(double days) {
        return Double.isInfinite(days) ? days : Math.min(days, LONGEST_COVER);
    }

    private static int daysWithoutDemand(DemandSeries history, LocalDate asOf) {
        int last = history.units().length - 1;
        while (last >= 0 && !(history.units()[last] > 0)) {
            last--;
        }
        LocalDate since = history.cadence().plus(history.start(), last + 1);
        return (int) ChronoUnit.DAYS.between(since, asOf);
    }
}
