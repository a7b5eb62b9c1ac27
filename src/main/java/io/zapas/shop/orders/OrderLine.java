package io.zapas.shop.orders;

import io.zapas.shop.Money;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One product line of a posting, in its newest known state as far as it was known before as-of. Times are in the shop's
 * zone; "" means that no export tells.
 *
 * @param location cluster or own warehouse that the demand belongs to
 * @param quantity whole units, at least 1
 * @param shipBy start of the shipping cut-off (not a lateness deadline)
 * @param shipDeadline hand-over after this is late
 * @param shippedAt hand-over to the carrier; present on a cancelled line: cancelled after hand-over
 * @param returnedQuantity units that came back
 */
public record OrderLine(
        String orderId,
        String sku,
        String location,
        String warehouse,
        String deliveryMethod,
        LocalDateTime orderedAt,
        State state,
        int quantity,
        Optional<Money> unitPrice,
        Optional<LocalDateTime> shipBy,
        Optional<LocalDateTime> shipDeadline,
        Optional<LocalDateTime> shippedAt,
        Optional<LocalDateTime> deliveredAt,
        Optional<LocalDateTime> cancelledAt,
        Statement statement,
        int returnedQuantity) {

    /** The state of a line. */
    public enum State {
        OPEN,
        SHIPPED,
        DELIVERED,
        RETURNED,
        CANCELLED,
        /** Cancelled only because its posting was split: not a real line. */
        SPLIT,
        /** A separate line that takes back units of an earlier one: a cancellation, never demand. */
        REVERSAL
    }

    /** The same line, of which {@code units} came back. */
    public OrderLine withReturned(int units) {
        return new OrderLine(
                orderId,
                sku,
                location,
                warehouse,
                deliveryMethod,
                orderedAt,
                state,
                quantity,
                unitPrice,
                shipBy,
                shipDeadline,
                shippedAt,
                deliveredAt,
                cancelledAt,
                statement,
                units);
    }

    /** Cancelled after the parcel was handed to the carrier. */
    public boolean cancelledAfterHandOver() {
        return state == State.CANCELLED
                && (shippedAt.isPresent() || statement.afterHandOver().orElse(false));
    }

    /** Whether it counts as a cancellation in rates and causes. */
    public boolean isCancelled() {
        return state == State.CANCELLED || state == State.REVERSAL;
    }
}
