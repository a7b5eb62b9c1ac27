package io.zapas.shop.orders;

import io.zapas.shop.SeriesKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shop's returns as known at as-of, to be joined with the order lines they belong to. */
public final class ReturnBook {
    private record Key(String orderId, String sku) {}

    /** What came back of one line: all of it, and what has arrived. */
    private record Back(
            int quantity,
            int arrived,
            @Nullable LocalDate ordered,
            @Nullable LocalDate received) {
        Back plus(Back other) {
            LocalDate first = ordered != null ? ordered : other.ordered;
            LocalDate last = received == null || other.received != null && other.received.isAfter(received)
                    ? other.received
                    : received;
            return new Back(quantity + other.quantity, arrived + other.arrived, first, last);
        }
    }

    private final Map<Key, Back> rows = new HashMap<>();
    private final List<Returned> told = new ArrayList<>();
    private final ZoneId zone;
    private final LocalDate asOf;

    public ReturnBook(Iterable<ReturnRow> rows, ZoneId zone, LocalDate asOf) {
        this.zone = zone;
        this.asOf = asOf;
        rows.forEach(this::add);
    }

    private void add(ReturnRow row) {
        LocalDate returned = day(row.returnedAt());
        if (returned != null && !returned.isBefore(asOf)) {
            return;
        }
        told.add(new Returned(
                row.orderId(),
                row.sku(),
                Optional.ofNullable(day(row.orderedAt())),
                Objects.requireNonNullElse(row.reason(), "")));
        LocalDate received = day(row.receivedAt());
        boolean arrived = received != null && received.isBefore(asOf);
        Back back =
                new Back(row.quantity(), arrived ? row.quantity() : 0, day(row.orderedAt()), arrived ? received : null);
        rows.merge(new Key(row.orderId(), row.sku()), back, Back::plus);
    }

    /** The same rows as evidence of causes, in their order. */
    public List<Returned> told() {
        return told;
    }

    /**
     * The line with the units that came back of it; receipts of it go to {@code sink}.
     */
    public OrderLine applied(OrderLine line, Consumer<ReturnReceipt> sink) {
        Back back = rows.remove(new Key(line.orderId(), line.sku()));
        if (back == null) {
            return line;
        }
        receipt(new SeriesKey(line.sku(), line.location()), line.orderedAt().toLocalDate(), back, sink);
        boolean delivered = line.state() == OrderLine.State.DELIVERED || line.state() == OrderLine.State.RETURNED;
        return delivered
                ? line.withReturned(Math.min(line.quantity(), Math.max(line.returnedQuantity(), back.quantity)))
                : line;
    }

    /** Receipts of orders that no order export shows, in the order of their keys. */
    public void unmatched(Consumer<ReturnReceipt> sink) {
        Map<String, Key> sorted = new TreeMap<>();
        rows.keySet().forEach(key -> sorted.put(key.orderId + "\t" + key.sku, key));
        for (Key key : sorted.values()) {
            Back back = rows.get(key);
            if (back != null && back.ordered != null) {
                receipt(new SeriesKey(key.sku, ""), back.ordered, back, sink);
            }
        }
    }

    private static void receipt(SeriesKey key, LocalDate ordered, Back back, Consumer<ReturnReceipt> sink) {
        if (back.arrived > 0 && back.received != null) {
            sink.accept(new ReturnReceipt(key, ordered, back.received, back.arrived));
        }
    }

    private @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : time.atZone(zone).toLocalDate();
    }
}
