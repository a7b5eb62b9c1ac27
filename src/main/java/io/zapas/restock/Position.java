package io.zapas.restock;

import java.util.List;

/**
 * What there is of one SKU at one location at the end of the day before as-of.
 *
 * @param known false if no export tells the stock: it is then taken as zero, and the recommendation says so
 * @param onHand sellable units, {@code reserved} of open postings not counted in it
 * @param promised open postings not yet taken out of {@code onHand}
 * @param blocked defective or held units, shown, never counted
 * @param supplyRestricted the platform accepts no supply
 */
public record Position(
        boolean known,
        int onHand,
        int reserved,
        int promised,
        int blocked,
        boolean supplyRestricted,
        List<Arrival> arrivals) {}
