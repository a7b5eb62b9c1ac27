package io.zapas.shop.orders;

import io.zapas.shop.Row;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One product line of a posting as one export shows it: a mutable snapshot, keyed by (orderId, sku, occurrence).
 *
 * @param occurrence 0 for the first; counts repeated lines where the format says that equal rows are separate lines
 * @param quantity whole units, at least 1
 * @param unitPrice price of one unit in {@code currency}
 * @param location where the demand arises or the stock is kept for it (cluster, own warehouse), "" if not told
 * @param shipBy start of the shipping cut-off as told (Ozon: not a lateness deadline)
 * @param shipDeadline hand-over after this is late, where the export tells
 * @param countsAgainstSeller the platform's own word on it ({@code affect_cancellation_rating})
 * @param returnedQuantity units of this line that came back, where the order export tells
 */
public record OrderRow(
        String orderId,
        String sku,
        int occurrence,
        @Nullable String article,
        @Nullable String name,
        @Nullable String category,
        Instant orderedAt,
        OrderStatus status,
        int quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable String currency,
        String location,
        @Nullable String warehouse,
        @Nullable String deliveryMethod,
        @Nullable Instant shipBy,
        @Nullable Instant shipDeadline,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReasonId,
        @Nullable String cancelReason,
        @Nullable String cancelInitiator,
        @Nullable Boolean cancelledAfterShip,
        @Nullable Boolean countsAgainstSeller,
        int returnedQuantity)
        implements Row {}
