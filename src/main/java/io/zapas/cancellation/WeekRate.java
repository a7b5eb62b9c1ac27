package io.zapas.cancellation;

import java.time.LocalDate;

/**
 * Cancellations among the lines ordered in one week.
 *
 * @param week Monday
 * @param lines order lines accepted in the week (split ones left out)
 * @param cancelled of them, cancelled by now
 * @param sellerFault of the cancelled, by seller's fault
 * @param expectedStill cancellations still to come by the shop's own cancellation-by-age curve; 0 for a mature week
 */
public record WeekRate(LocalDate week, long lines, long cancelled, long sellerFault, double expectedStill) {
    public double observedRate() {
        return lines == 0 ? 0 : (double) cancelled / lines;
    }

    public double completedRate() {
        return lines == 0 ? 0 : (cancelled + expectedStill) / lines;
    }
}
