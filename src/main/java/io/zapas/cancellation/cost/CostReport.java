package io.zapas.cancellation.cost;

import io.zapas.cancellation.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the cancellations of a period cost. By the day of cancelling, by that of the order where no export tells it.
 *
 * @param from first day, {@code to} the last
 * @param zone today's, whose fee is charged
 * @param logisticsTold whether the costs of delivery are set; if not, logistics are missing in every sum
 * @param guessed cancelled lines whose unit cost is not known: the margin of the settings stands for it
 * @param unpriced cancelled lines without a price, missing in every sum
 * @param causes by total, descending
 * @param skus by total, descending; at most {@link CostTally#MOST_SKUS}
 */
public record CostReport(
        LocalDate from,
        LocalDate to,
        String zone,
        boolean logisticsTold,
        long guessed,
        long unpriced,
        List<CauseLoss> causes,
        List<SkuLoss> skus) {
    /** What one probable cause costs, in one currency. */
    public record CauseLoss(Cause cause, Loss loss) {}

    /**
     * What one probable cause costs with one SKU at one place, in one currency; {@code loss.rating()} is 0, for it cannot be divided.
     *
     * @param location cluster or own warehouse
     * @param worst the spell with the most units
     */
    public record SkuLoss(String sku, String location, Cause cause, Loss loss, Optional<Spell> worst) {}

    /**
     * A run of days with cancellations of one cause, at most {@link #GAP} days apart. So many more units on the shelf at its beginning
     * would have served all of them, where units were what lacked.
     */
    public record Spell(LocalDate from, LocalDate to, long units) {
        public static final int GAP = 7;

        /** The one with the most units, the earlier among equals. */
        static Optional<Spell> worst(SortedMap<LocalDate, Integer> units) {
            Spell worst = null;
            Spell last = null;
            for (Map.Entry<LocalDate, Integer> day : units.entrySet()) {
                boolean goesOn = last != null && !day.getKey().isAfter(last.to.plusDays(GAP));
                last = goesOn
                        ? new Spell(last.from, day.getKey(), last.units + day.getValue())
                        : new Spell(day.getKey(), day.getKey(), day.getValue());
                worst = worst == null || last.units > worst.units ? last : worst;
            }
            return Optional.ofNullable(worst);
        }
    }
}
