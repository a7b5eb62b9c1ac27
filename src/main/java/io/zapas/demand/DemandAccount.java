package io.zapas.demand;

import io.zapas.shop.Cadence;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where every line and unit went, so that nothing is left out in silence. {@link #unitsIn} = {@link #unitsOut} (up to the
 * rounding of fractions).
 *
 * @param orders order lines and units by standing; every standing present
 * @param saleUnits units of all sales rows
 * @param coveredBySales order units that a sales export of the same SKU counts already
 * @param incompletePeriod units in a period that is not over before as-of
 * @param unclearShare part with which unclear cancellations before hand-over count, see {@link DemandRule}
 * @param unclearTakenOff units of unclear cancellations that do not count
 * @param laterTakenOff units of open lines that buyers are still expected to cancel
 * @param laterKnown whether the shop's cancel dates allow that expectation; if not, recent weeks look better than they are
 * @param negativeRaised units by which periods with more returned than sold were raised to zero
 * @param demandUnits units in the series, periods marked as missing included
 * @param series number of series
 * @param periods of all series, by mark; every mark present
 * @param unusedCounts out-of-stock counts that could not be placed: of a weekly series, or of a place without a series
 * @param salesCadence of the sales exports
 * @param returns how many units come back, and when
 */
public record DemandAccount(
        Map<Standing, Count> orders,
        double saleUnits,
        double coveredBySales,
        double incompletePeriod,
        double unclearShare,
        double unclearTakenOff,
        double laterTakenOff,
        boolean laterKnown,
        double negativeRaised,
        double demandUnits,
        long series,
        Map<Mark, Long> periods,
        long unusedCounts,
        Cadence salesCadence,
        ReturnEstimate returns) {

    /** Lines and units of one standing. A line of which a part came back counts once, its units where they belong. */
    public record Count(long lines, long units) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(lines + other.lines, units + other.units);
        }
    }

    /** Units handed in, by order lines and sales rows. */
    public double unitsIn() {
        return saleUnits + orders.values().stream().mapToLong(Count::units).sum();
    }

    /** Units accounted for: in the series, or left out with a reason. */
    public double unitsOut() {
        return demandUnits
                + leftOut()
                + coveredBySales
                + incompletePeriod
                + unclearTakenOff
                + laterTakenOff
                - negativeRaised;
    }

    private long leftOut() {
        return orders.entrySet().stream()
                .filter(entry -> !entry.getKey().isDemand())
                .mapToLong(entry -> entry.getValue().units())
                .sum();
    }

    /** Running sums while the series are made. */
    static final class Sums {
        double covered;
        double incomplete;
        double unclearTakenOff;
        double laterTakenOff;
        double negativeRaised;
        double demand;
        long series;
        long unusedCounts;
        final Map<Mark, Long> periods = new EnumMap<>(Mark.class);

        Sums() {
            for (Mark mark : Mark.values()) {
                periods.put(mark, 0L);
            }
        }
    }
}
