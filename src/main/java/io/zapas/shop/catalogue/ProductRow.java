package io.zapas.shop.catalogue;

import io.zapas.shop.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product of the catalogue.
 *
 * @param sku the join key
 * @param otherSkus further SKU numbers of the same product (older exports number FBO and FBS apart)
 * @param fboAvailable units, where the catalogue carries stock; likewise {@code fbsAvailable} and the reserved ones
 */
public record ProductRow(
        String sku,
        List<String> otherSkus,
        @Nullable String article,
        @Nullable String name,
        @Nullable String category,
        @Nullable String brand,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable BigDecimal unitCost,
        @Nullable Double volumeLitres,
        @Nullable LocalDate created,
        @Nullable Double rating,
        @Nullable String status,
        @Nullable Integer fboAvailable,
        @Nullable Integer fboReserved,
        @Nullable Integer fbsAvailable,
        @Nullable Integer fbsReserved)
        implements Row {}
