package io.zapas.cancellation.index;

import io.zapas.shop.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The error index desk of a shop.
 *
 * @param today as it stands at the start of as-of
 * @param past the index of each of the last days, ascending
 * @param ahead what it is expected to be on each of the next days, orders at risk included
 * @param leaving cancellations that leave the window on each of the next days
 * @param room how many more cancellations each zone bears today
 * @param fees what the cancellations of the window cost by today's zone, one sum per currency
 * @param ifNext what the same cancellations would cost in each zone
 * @param uncapped lines whose price is in a currency that the cap is not told in
 * @param told cancellations of the window of which the platform itself says whether they count; the others are judged by evidence
 */
public record ErrorIndex(
        Tariff tariff,
        IndexDay today,
        List<IndexDay> past,
        List<IndexDay> ahead,
        List<Leaving> leaving,
        List<Room> room,
        List<Money> fees,
        long uncapped,
        long told) {
    /** @param postings cancelled by the seller's fault that no longer count from {@code on} on */
    public record Leaving(LocalDate on, long postings) {}

    /**
     * @param moreOfAll further cancellations until the index, of all shipments, leaves the zone; negative: already beyond
     * @param moreOfRest the same with the cancelled ones left out of the shipments
     * @param fees what the cancellations of the window would cost in this zone
     */
    public record Room(Tariff.Zone zone, long moreOfAll, long moreOfRest, List<Money> fees) {}
}
