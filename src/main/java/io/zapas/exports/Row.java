package io.zapas.exports;

/** One typed row of an export. Which file and line it came from stands in {@link Accepted}. */
public sealed interface Row
        permits OrderRow,
                SaleRow,
                StockRow,
                ProductRow,
                ReturnRow,
                PurchaseOrderRow,
                SupplyTermsRow,
                EventRow,
                DecisionRow {}
