package io.zapas.ordering.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What to send of one SKU to one place today from stock that exists.
 *
 * @param own whether the place is an own warehouse; otherwise a cluster of the marketplace
 * @param closed the place accepts no supply, nothing is sent
 * @param available sellable units there, {@code coming} units on their way there
 * @param need units that the place lacks until the next sending lands
 * @param from the units to send, by the own warehouse that they come from
 * @param coverDays days that the place's stock, what is coming and what is sent last, infinite without demand
 * @param worth expected cost of lost sales avoided, less that caused where the units are taken; empty if not known
 */
public record Sending(
        String sku,
        String location,
        boolean own,
        boolean closed,
        int available,
        double coming,
        int need,
        List<Part> from,
        double coverDays,
        Optional<BigDecimal> worth,
        String currency) {
    /** Units out of one own warehouse. */
    public record Part(String location, int units) {}

    public Sending {
        from = List.copyOf(from);
    }

    public int send() {
        return from.stream().mapToInt(Part::units).sum();
    }

    /** What has to be bought, or waits for the next sending. */
    public int shortage() {
        return need - send();
    }
}
