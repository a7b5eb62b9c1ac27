package io.zapas.shop.orders;

import io.zapas.shop.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units sold in one period (a day, or a week by its first day).
 *
 * @param occurrence 0 for the first row of (date, sku, location) in its file; repeated rows are added up
 */
public record SaleRow(
        LocalDate date,
        String sku,
        String location,
        int occurrence,
        int quantity,
        @Nullable BigDecimal revenue,
        @Nullable String currency)
        implements Row {}
