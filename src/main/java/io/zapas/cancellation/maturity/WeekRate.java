package io.zapas.cancellation.maturity;

import java.time.LocalDate;

/**
 * Cancellations among the lines ordered in one week.
 *
 * @param week Monday
 * @param lines order lines accepted in the week (split ones left out)
 * @param cancelled of them, cancelled by now
 * @param sellerFault of the cancelled, by seller's fault
 * @param expectedStill cancellations still to come by the shop's own cancellation-by-age curve; 0 for a mature week
 * @param stillLow lower end of a 90 % prediction interval of them, {@code stillHigh} the upper one
 */
public record WeekRate(
        LocalDate week,
        long lines,
        long cancelled,
        long sellerFault,
        double expectedStill,
        double stillLow,
        double stillHigh) {
    public double observedRate() {
        return lines == 0 ? 0 : (double) cancelled / lines;
    }

    public double completedRate() {
        return lines == 0 ? 0 : (cancelled + expectedStill) / lines;
    }

    public double completedLow() {
        return lines == 0 ? 0 : (cancelled + stillLow) / lines;
    }

    public double completedHigh() {
        return lines == 0 ? 0 : (cancelled + stillHigh) / lines;
    }
}
