package io.zapas.shop.orders;

import io.zapas.shop.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Units of a posting that came or come back. Keyed by (orderId, sku, returnedAt, occurrence). */
public record ReturnRow(
        String orderId,
        String sku,
        int occurrence,
        @Nullable String article,
        int quantity,
        @Nullable Instant orderedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant receivedAt,
        @Nullable String status,
        @Nullable String reason,
        @Nullable String type)
        implements Row {}
