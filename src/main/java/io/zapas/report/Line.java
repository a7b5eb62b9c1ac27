package io.zapas.report;

import io.zapas.advice.HoldingCost;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.PlatformView;
import io.zapas.advice.Product;
import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Explanation;
import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Shortfall;
import io.zapas.ordering.quantity.StockHealth;
import io.zapas.report.restock.EditedTerms;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An item as a sheet lists it: everything but its long arrays, so that a shop's lines can be held and sorted.
 *
 * @param interval quantiles of the demand over lead + review, see {@link EditedTerms}; empty without a forecast
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
        Optional<Explanation> explanation,
        List<Double> interval) {

    /** What sells within this time beyond the protection interval is no excess. */
    public static final int GRACE_DAYS = 60;

    public static final int LONGEST_COVER = 999;

    /** Stock without a sale for so long is called dead. */
    public static final int DEAD_AFTER_DAYS = 90;

    /** What to act on first: money that ordering now saves, then units. */
    static final Comparator<Line> MOST_URGENT = Comparator.comparing(Line::ordered)
            .thenComparing(Line::moneySaved)
            .thenComparing(line -> line.shortfall.saved())
            .reversed()
            .thenComparing(Line::key);

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
                item.outcome() instanceof Forecast forecast ? Optional.of(forecast.explanation()) : Optional.empty(),
                EditedTerms.quantiles(item, asOf));
    }

    /** Class such as "AX", "" if not classed. */
    public String type() {
        return abc + xyz;
    }

    public boolean ordered() {
        return plan.orderQuantity() > 0;
    }

    public BigDecimal moneySaved() {
        return shortfall.money(shortfall.saved()).map(Money::amount).orElse(BigDecimal.ZERO);
    }

    /** Of the units too many. */
    public HoldingCost holdingCost(String currency) {
        return HoldingCost.of(health, plan, product.price(), currency);
    }

    /** Worth of one unit in stock: what it cost, else what it sells for; with its currency. */
    Optional<Money> unitValue() {
        return plan.terms()
                .unitCost()
                .map(cost -> new Money(cost, plan.terms().currency()))
                .or(product::unitCost)
                .or(product::price);
    }

    /** Money bound in {@code units} of it, empty if nothing tells its worth. */
    public Optional<Money> bound(double units) {
        return unitValue().map(unit -> unit.times((int) Math.floor(units)));
    }

    /** Days the stock lasts as a planner reads them: beyond years the figure says nothing. Infinite without demand. */
    public double cover() {
        double days = plan.coverDays();
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
