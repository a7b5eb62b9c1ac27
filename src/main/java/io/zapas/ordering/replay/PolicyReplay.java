package io.zapas.ordering.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ways of ordering on the shop's own history: the same series, the same weeks, the same demand.
 *
 * <p>The state at the start of each stretch is made by the usual rule for all ways alike. The policy's one figure was tuned
 * on the same stretches ({@link PolicyTuner}), so its advantage is a little flattered; the forecasts were made from what was
 * known on each day.
 *
 * @param from first day of the stretches, {@code to} the day after the last
 * @param series replayed, of the most frequent cadence and currency ({@link TuningSample}), {@code windows} stretches
 * @param ours with the policy in force
 * @param usual average of 28 days × (lead time + review + 7 days), as most sellers do it
 * @param happened what the shop did; empty where its history does not tell
 */
public record PolicyReplay(
        LocalDate from,
        LocalDate to,
        int series,
        int windows,
        String currency,
        Way ours,
        Way usual,
        Optional<Way> happened) {

    /**
     * How a way of ordering did.
     *
     * @param demand units asked for in the periods that count, {@code fillRate} share of them served
     * @param lostMargin of the units not served
     * @param holding cost of the stock at the periods' ends
     * @param averageStock units of all series together at a period's end, empty if not known
     * @param orders placed; of what happened: lines of purchase orders
     */
    public record Way(
            double demand,
            double fillRate,
            BigDecimal lostMargin,
            Optional<BigDecimal> holding,
            OptionalDouble averageStock,
            int orders) {
        static Way of(Replay.Score score, int series, int windows) {
            double stock = score.periods() == 0 ? 0 : score.averageStock() * series;
            return new Way(
                    score.demand(),
                    score.fillRate(),
                    money(score.lostCost()),
                    Optional.of(money(score.holdingCost())),
                    windows == 0 ? OptionalDouble.empty() : OptionalDouble.of(stock),
                    score.orders());
        }

        static BigDecimal money(double amount) {
            return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
