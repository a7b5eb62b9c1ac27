package io.zapas.store;

import io.zapas.shop.orders.OrderStatus;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One state in which an order line was seen, as stored. */
record OrderState(
        long id,
        long contentHash,
        long newest,
        String orderId,
        int skuId,
        int occurrence,
        long orderedAt,
        OrderStatus status,
        int quantity,
        int returned,
        @Nullable BigDecimal unitPrice,
        @Nullable Integer currency,
        @Nullable Integer location,
        @Nullable Integer warehouse,
        @Nullable Integer method,
        @Nullable Long shipBy,
        @Nullable Long shipDeadline,
        @Nullable Long shippedAt,
        @Nullable Long deliveredAt,
        @Nullable Long cancelledAt,
        @Nullable Integer reasonCode,
        @Nullable Integer reason,
        @Nullable Integer initiator,
        @Nullable Boolean afterShip,
        @Nullable Boolean against) {

    /** A final status beats an open one, then the newer export wins; the hash only makes the order total. */
    static final Comparator<OrderState> STRONGEST_FIRST = Comparator.comparing((OrderState s) -> s.status.isFinal())
            .thenComparingLong(OrderState::newest)
            .thenComparingLong(OrderState::contentHash)
            .reversed();

    /**
     * The state that holds: the strongest one, and where it says nothing about a column, the strongest that does. A CSV
     * without reasons so never hides what a JSON dump told.
     *
     * @param states of one line, strongest first
     */
    static OrderState effective(List<OrderState> states) {
        OrderState top = states.get(0);
        if (states.size() == 1) {
            return top;
        }
        return new OrderState(
                top.id,
                top.contentHash,
                top.newest,
                top.orderId,
                top.skuId,
                top.occurrence,
                top.orderedAt,
                top.status,
                top.quantity,
                states.stream().mapToInt(OrderState::returned).max().orElse(0),
                first(states, OrderState::unitPrice),
                first(states, OrderState::currency),
                first(states, OrderState::location),
                first(states, OrderState::warehouse),
                first(states, OrderState::method),
                first(states, OrderState::shipBy),
                first(states, OrderState::shipDeadline),
                first(states, OrderState::shippedAt),
                first(states, OrderState::deliveredAt),
                first(states, OrderState::cancelledAt),
                first(states, OrderState::reasonCode),
                first(states, OrderState::reason),
                first(states, OrderState::initiator),
                first(states, OrderState::afterShip),
                first(states, OrderState::against));
    }

    boolean sameLine(OrderState other) {
        return skuId == other.skuId && occurrence == other.occurrence && orderId.equals(other.orderId);
    }

    private static <T> @Nullable T first(List<OrderState> states, Function<OrderState, @Nullable T> column) {
        for (OrderState state : states) {
            T value = column.apply(state);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
