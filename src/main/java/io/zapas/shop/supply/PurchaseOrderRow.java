package io.zapas.shop.supply;

import io.zapas.shop.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a purchase order. Keyed by (po, sku, location, orderedOn, occurrence). */
public record PurchaseOrderRow(
        @Nullable String po,
        @Nullable String supplier,
        String sku,
        String location,
        int occurrence,
        int quantity,
        LocalDate orderedOn,
        LocalDate expectedOn,
        @Nullable LocalDate receivedOn,
        @Nullable Integer receivedQuantity)
        implements Row {}
