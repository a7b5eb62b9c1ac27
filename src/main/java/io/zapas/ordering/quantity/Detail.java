package io.zapas.ordering.quantity;

import io.zapas.shop.supply.Shutdown;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands behind a recommendation and is not part of it.
 *
 * @param ladder what the purchase units of the order are worth
 * @param earlyStockoutOn first day on which the stock runs out in the worse tenth of cases
 * @param rounding what minimum and pack add, empty if nothing
 * @param sensitivity of the order; nothing of it where nothing is ordered
 * @param shutdown of the supplier that makes the lead time or the cycle longer
 */
public record Detail(
        MarginalValue ladder,
        Optional<LocalDate> earlyStockoutOn,
        Losses losses,
        Optional<Rounding> rounding,
        Sensitivity sensitivity,
        Optional<Shutdown> shutdown) {
    private static final double EARLY = 0.9;

    /** Where nothing is forecast. */
    public static final Detail NONE = new Detail(
            MarginalValue.NONE, Optional.empty(), Losses.NONE, Optional.empty(), Sensitivity.NONE, Optional.empty());

    static Detail of(ForecastPlan plan, Recommendation advice, Optional<Shutdown> shutdown) {
        int order = advice.orderQuantity();
        return new Detail(
                MarginalValue.of(plan.futures(), order, advice.terms()),
                early(plan, advice.stockoutOn()),
                Losses.of(plan.futures(), order, plan.need()),
                Rounding.of(plan, order),
                order > 0 ? Sensitivity.of(plan) : Sensitivity.NONE,
                shutdown);
    }

    /**
     * Of an order that is not as large as it was worked out.
     *
     * @param added units, negative where nothing is ordered now
     * @param cost of keeping the units added, not a number if it is not known
     */
    public Detail adding(int added, double cost, double perDay) {
        boolean more = added > 0;
        double price = Double.isNaN(cost) ? 0 : cost;
        int before = rounding.map(Rounding::units).orElse(0);
        Rounding grown = new Rounding(
                before + added,
                perDay > 0 ? (before + added) / perDay : Double.POSITIVE_INFINITY,
                rounding.map(Rounding::holding).orElse(0.0) + price,
                Optional.empty(),
                0);
        return new Detail(
                more ? ladder.and(added, -price) : MarginalValue.NONE,
                earlyStockoutOn,
                losses,
                more ? Optional.of(grown) : Optional.empty(),
                more ? sensitivity : Sensitivity.NONE,
                shutdown);
    }

    /** With the demand that is exceeded in a tenth of cases; never after the median's day. */
    private static Optional<LocalDate> early(ForecastPlan plan, Optional<LocalDate> median) {
        PlanCase known = plan.known();
        double[] arriving = known.arrivals().median();
        OptionalInt last = median.stream()
                .mapToInt(day -> (int) (day.toEpochDay() - known.asOf().toEpochDay()))
                .findFirst();
        int days = last.isPresent() ? last.getAsInt() : arriving.length;
        int day = new StockProjection(known.available(), arriving)
                .project(days, n -> plan.outlook().quantile(n, EARLY))
                .emptyOn();
        return day < 0 ? median : Optional.of(known.asOf().plusDays(day));
    }
}
