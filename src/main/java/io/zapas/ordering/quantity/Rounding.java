package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Terms;
import java.util.Optional;

/**
 * What a minimum order or a pack adds to an order, and what that costs.
 *
 * <p>The units added lie through the cycle and then until they are sold at the mean demand: review + units ÷ (2 × demand a
 * day) days on average, two years at most. A smaller quantity is cheaper where the holding that it saves is more than the
 * demand that it is expected to lose is worth.
 *
 * @param units beyond the need in whole units, {@code coverDays} that they last
 * @param holding what keeping them costs, in the currency of the terms
 * @param cheaper the smaller quantity that can be bought and costs less on the whole, empty if there is none
 * @param saving what it saves
 */
public record Rounding(int units, double coverDays, double holding, Optional<Integer> cheaper, double saving) {
    private static final double LONGEST_DAYS = 730;

    /** Empty where nothing was added, or holding has no price. */
    static Optional<Rounding> of(ForecastPlan plan, int order) {
        Terms terms = plan.known().terms();
        int needed = (int) Math.max(0, Math.ceil(plan.need() - 1e-9));
        if (order <= needed
                || terms.holdingCostPerDay().isEmpty()
                || terms.shortageCost().isEmpty()) {
            return Optional.empty();
        }
        double perDay = plan.perDay();
        double price = terms.holdingCostPerDay().get().doubleValue();
        double holding = price * unitDays(order - needed, perDay, terms);
        int smaller = smaller(order, terms);
        double lost = terms.shortageCost().get().doubleValue()
                * (plan.paths().lost(smaller) - plan.paths().lost(order));
        double saving = holding - price * unitDays(Math.max(0, smaller - needed), perDay, terms) - lost;
        // a share of what the places order together cannot be left away alone
        boolean cheaper = saving > 0 && plan.known().share() == 0;
        return Optional.of(new Rounding(
                order - needed,
                perDay > 0 ? Math.min(LONGEST_DAYS, (order - needed) / perDay) : LONGEST_DAYS,
                holding,
                cheaper ? Optional.of(smaller) : Optional.empty(),
                cheaper ? saving : 0));
    }

    /** With units that are added for the supplier's minimum and cost {@code holding} to keep. */
    static Rounding grown(Optional<Rounding> before, int added, double holding, double perDay) {
        int units = added + before.map(Rounding::units).orElse(0);
        double days = perDay > 0 ? units / perDay : Double.POSITIVE_INFINITY;
        return new Rounding(units, days, holding + before.map(Rounding::holding).orElse(0.0), Optional.empty(), 0);
    }

    private static double unitDays(int units, double perDay, Terms terms) {
        double sold = perDay > 0 ? units / (2 * perDay) : LONGEST_DAYS;
        return units * Math.min(LONGEST_DAYS, terms.reviewDays() + sold);
    }

    /** A pack less, or nothing where that is less than the minimum. */
    private static int smaller(int order, Terms terms) {
        int less = order - terms.packSize();
        return less >= terms.moq() || terms.lot().moqAboveMost() ? Math.max(0, less) : 0;
    }
}
