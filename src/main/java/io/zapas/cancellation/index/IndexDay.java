package io.zapas.cancellation.index;

import java.time.LocalDate;

/**
 * The error index as it stands at the start of a day.
 *
 * @param shipments of the window: postings whose ship-by day (else day of order) lies in it
 * @param sellerFault postings of the window's days cancelled by the seller's fault
 * @param low share that lies below in 5 of 100 cases, {@code high} above in 5 of 100; both the index itself where it is known
 */
public record IndexDay(LocalDate day, double shipments, double sellerFault, double low, double high, String zone) {
    /** Cancellations by the seller's fault / all shipments. */
    public double ofAll() {
        return shipments <= 0 ? 0 : Math.min(1, sellerFault / shipments);
    }

    /** Cancellations by the seller's fault / shipments without them. */
    public double ofRest() {
        double rest = shipments - sellerFault;
        return rest <= 0 ? (sellerFault > 0 ? 1 : 0) : Math.min(1, sellerFault / rest);
    }
}
