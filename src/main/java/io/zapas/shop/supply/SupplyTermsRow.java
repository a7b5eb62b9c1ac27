package io.zapas.shop.supply;

import io.zapas.shop.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one SKU is bought for one location ("" = everywhere). Values as told; whether they make sense is judged later. */
public record SupplyTermsRow(
        String sku,
        String location,
        @Nullable String supplier,
        @Nullable Integer leadTimeDays,
        @Nullable Double leadTimeSdDays,
        @Nullable Integer reviewDays,
        @Nullable Integer moq,
        @Nullable Integer packSize,
        @Nullable Integer maxStock,
        @Nullable BigDecimal unitCost,
        @Nullable BigDecimal shortageCost,
        @Nullable BigDecimal holdingCostPerDay,
        @Nullable Double serviceLevel,
        boolean doNotOrder,
        @Nullable LocalDate validUntil,
        @Nullable Integer transitDays,
        @Nullable Integer toClusterDays,
        @Nullable BigDecimal minOrderValue,
        @Nullable Integer minDaysBetweenOrders,
        @Nullable Double maxVolumeL)
        implements Row {}
