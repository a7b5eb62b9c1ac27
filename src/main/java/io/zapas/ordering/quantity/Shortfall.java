package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Units of demand of one SKU at one location that are expected to find nothing, from as-of until the order after this one lands,
 * as the mean over the {@link StockPaths}. Every sheet and file shows these figures; {@link MarginalValue} is reckoned on the
 * same paths.
 *
 * @param unavoidable before an order placed on as-of can land, whatever is ordered
 * @param inCycle after that, if nothing is ordered
 * @param avoidable of {@code inCycle}, what the order that is needed serves, or the order advised if it is larger
 * @param saved of {@code inCycle}, what the order advised serves
 * @param spread of the demand, for other demands than the expected one
 * @param unitWorth what a lost unit costs, empty if nothing tells
 */
public record Shortfall(
        double unavoidable, double inCycle, double avoidable, double saved, Spread spread, Optional<Money> unitWorth) {
    static final Shortfall NONE = new Shortfall(0, 0, 0, 0, Spread.NONE, Optional.empty());

    static Shortfall of(StockPaths paths, double available, int order, double need, Terms terms) {
        double enough = Math.max(0, Math.max(order, Math.ceil(need - 1e-9)));
        double without = paths.lost(0);
        return new Shortfall(
                paths.lostOnTheWay(),
                without,
                Math.max(0, without - paths.lost(enough)),
                Math.max(0, without - paths.lost(Math.max(0, order))),
                Spread.of(paths.demand(available), available),
                terms.shortageCost().map(cost -> new Money(cost, terms.currency())));
    }

    Shortfall withoutOrder() {
        return new Shortfall(unavoidable, inCycle, avoidable, 0, spread, unitWorth);
    }

    /** With the price as the worth of a lost unit where nothing better is known. */
    public Shortfall orWorth(Optional<Money> price) {
        return new Shortfall(unavoidable, inCycle, avoidable, saved, spread, unitWorth.or(() -> price));
    }

    /** If nothing is ordered. */
    public double total() {
        return unavoidable + inCycle;
    }

    /** Of so many lost units, rounded to cents; empty if nothing tells what one is worth. */
    public Optional<Money> money(double units) {
        return unitWorth.map(unit -> new Money(
                unit.amount().multiply(BigDecimal.valueOf(units)).setScale(2, RoundingMode.HALF_UP), unit.currency()));
    }

    /**
     * The paths' demand in six parts, so that a sheet's formula can work with it: on a share {@code lasts} of the paths nothing
     * is lost without an order, and {@code demand} holds the means of the lower half, the next 30 % and the highest 20 % of those,
     * then of the three thirds of the others. As no part lies on both sides of what is there, {@code expected(1)} is the
     * paths' own mean. At other factors a part that comes to lie across it is taken as its mean: too low, by less than half of a
     * part's width times its weight.
     *
     * @param available units on hand and coming within the interval
     */
    public record Spread(double available, double lasts, double[] demand) {
        private static final double[] LASTING = {0.5, 0.3, 0.2};
        public static final int PARTS = 6;

        static final Spread NONE = new Spread(0, 1, new double[PARTS]);

        /** @param demand of each path, such that what exceeds {@code available} is lost without an order */
        static Spread of(double[] demand, double available) {
            double[] ascending = demand.clone();
            Arrays.sort(ascending);
            int lasting = 0;
            while (lasting < ascending.length && ascending[lasting] <= available) {
                lasting++;
            }
            double[] means = new double[PARTS];
            double at = 0;
            for (int i = 0; i < LASTING.length; i++) {
                means[i] = mean(ascending, at * lasting, (at + LASTING[i]) * lasting);
                at += LASTING[i];
            }
            double third = (ascending.length - lasting) / 3.0;
            for (int i = 0; i < 3; i++) {
                means[3 + i] = mean(ascending, lasting + i * third, lasting + (i + 1) * third);
            }
            return new Spread(available, (double) lasting / ascending.length, means);
        }

        /** Mean of the values between two places in their order, either of which may lie within a value. */
        private static double mean(double[] ascending, double from, double to) {
            if (to - from < 1e-9) {
                return 0;
            }
            double sum = 0;
            for (int i = (int) from; i < Math.min(ascending.length, Math.ceil(to)); i++) {
                sum += ascending[i] * (Math.min(to, i + 1.0) - Math.max(from, i));
            }
            return sum / (to - from);
        }

        /** Share of the paths that a part stands for. */
        public double weight(int part) {
            return part < LASTING.length ? lasts * LASTING[part] : (1 - lasts) / 3;
        }

        /** Units lost without an order if the demand is {@code factor} times as much. */
        public double expected(double factor) {
            double sum = 0;
            for (int i = 0; i < PARTS; i++) {
                sum += weight(i) * Math.max(0, demand[i] * factor - available);
            }
            return sum;
        }
    }
}
