package io.zapas.shop.orders;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Units of orders accepted and not handed over. They still lie in the warehouse and are no longer for sale. An order open for
 * more than a month is one that an export forgot to close.
 */
public final class OpenUnits {
    private static final int LONGEST_DAYS = 30;

    private final LocalDate oldest;
    private final Map<SeriesKey, Integer> units = new HashMap<>();

    /** Of one series. */
    public record Open(SeriesKey key, int units) {}

    public OpenUnits(LocalDate asOf) {
        oldest = asOf.minusDays(LONGEST_DAYS);
    }

    public void accept(OrderLine line) {
        if (line.state() == OrderLine.State.OPEN
                && !line.orderedAt().toLocalDate().isBefore(oldest)) {
            units.merge(new SeriesKey(line.sku(), line.location()), line.quantity(), Integer::sum);
        }
    }

    /** In the order of the keys. */
    public Open[] all() {
        return units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Open(entry.getKey(), entry.getValue()))
                .toArray(Open[]::new);
    }
}
