package io.zapas.ordering.quantity;

import io.zapas.shop.supply.Arrival;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is of one SKU at one location at the end of the day before as-of.
 *
 * @param known false if no export tells the stock: it is then taken as zero, and the recommendation says so
 * @param onHand sellable units, {@code reserved} of open postings not counted in it
 * @param promised open postings not yet taken out of {@code onHand}, and units to be sent to other places
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
        List<Arrival> arrivals) {
    /** The same with units that leave for other places and units that come from there. */
    public Position moving(int given, List<Arrival> received) {
        if (given == 0 && received.isEmpty()) {
            return this;
        }
        List<Arrival> all = new ArrayList<>(arrivals);
        all.addAll(received);
        return new Position(known, onHand, reserved, promised + given, blocked, supplyRestricted, List.copyOf(all));
    }

    /** Units on their way and expected back, whenever they come. */
    public double inbound() {
        return arrivals.stream()
                .mapToDouble(arrival -> Math.max(0, arrival.quantity()))
                .sum();
    }
}
