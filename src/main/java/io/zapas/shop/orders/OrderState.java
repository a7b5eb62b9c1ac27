package io.zapas.shop.orders;

import io.zapas.shop.places.ToldCounts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One state in which an order line was seen.
 *
 * @param newest how new the export is, epoch seconds
 * @param contentHash of what the row tells beside its key
 */
public record OrderState(long newest, long contentHash, OrderRow row) {

    /** A final status beats an open one, then the newer export wins; the hash only makes the order total. */
    private static final Comparator<OrderState> STRONGEST_FIRST = Comparator.comparing(
                    (OrderState s) -> s.row.status().isFinal())
            .thenComparingLong(OrderState::newest)
            .thenComparingLong(OrderState::contentHash)
            .reversed();

    /** Whether both are states of one line. */
    public boolean sameLine(OrderState other) {
        return row.occurrence() == other.row.occurrence()
                && row.orderId().equals(other.row.orderId())
                && row.sku().equals(other.row.sku());
    }

    /**
     * The state that holds: the strongest one, and where it says nothing about a column, the strongest that does. A CSV
     * without reasons so never hides what a JSON dump told.
     *
     * @param states of one line, at least one
     */
    public static OrderRow effective(List<OrderState> states) {
        if (states.size() == 1) {
            return states.get(0).row;
        }
        List<OrderRow> rows =
                states.stream().sorted(STRONGEST_FIRST).map(OrderState::row).toList();
        OrderRow top = rows.get(0);
        return new OrderRow(
                top.orderId(),
                top.sku(),
                top.occurrence(),
                first(rows, OrderRow::article),
                first(rows, OrderRow::name),
                first(rows, OrderRow::category),
                top.orderedAt(),
                top.status(),
                top.quantity(),
                first(rows, OrderRow::unitPrice),
                first(rows, OrderRow::currency),
                rows.stream()
                        .map(OrderRow::location)
                        .filter(told -> !told.isEmpty())
                        .findFirst()
                        .orElse(""),
                first(rows, OrderRow::warehouse),
                first(rows, OrderRow::deliveryMethod),
                first(rows, OrderRow::shipBy),
                first(rows, OrderRow::shipDeadline),
                first(rows, OrderRow::shippedAt),
                first(rows, OrderRow::deliveredAt),
                first(rows, OrderRow::cancelledAt),
                first(rows, OrderRow::cancelReasonId),
                first(rows, OrderRow::cancelReason),
                first(rows, OrderRow::cancelInitiator),
                first(rows, OrderRow::cancelledAfterShip),
                first(rows, OrderRow::countsAgainstSeller),
                rows.stream().mapToInt(OrderRow::returnedQuantity).max().orElse(0));
    }

    /**
     * Counts the places that a line tells of, or with {@code times} -1 takes back that it was counted.
     *
     * @param states in the order in which they were seen: the last that tells a column speaks
     */
    public static void count(List<OrderState> states, ToldCounts places, int times) {
        boolean cancelled = states.stream()
                .map(state -> state.row.status())
                .anyMatch(status -> status == OrderStatus.CANCELLED || status == OrderStatus.SPLIT);
        places.add(
                cancelled,
                last(states, OrderRow::location),
                last(states, OrderRow::warehouse),
                last(states, OrderRow::deliveryMethod),
                times);
    }

    private static String last(List<OrderState> states, Function<OrderRow, @Nullable String> column) {
        for (int i = states.size() - 1; i >= 0; i--) {
            String told = column.apply(states.get(i).row);
            if (told != null && !told.isEmpty()) {
                return told;
            }
        }
        return "";
    }

    private static <T> @Nullable T first(List<OrderRow> rows, Function<OrderRow, @Nullable T> column) {
        for (OrderRow row : rows) {
            T value = column.apply(row);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
