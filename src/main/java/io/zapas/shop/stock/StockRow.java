package io.zapas.shop.stock;

import io.zapas.shop.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one SKU at one place at the end of {@code date}. Rows of one place are added up, never de-duplicated.
 *
 * @param sku "" where the export names only the article (Ozon's FBS warehouse stock); then {@code article} is there
 * @param scope what the snapshot covers ("fbo", "fbs", "plain", ...): within a scope and date a missing SKU means none.
 *     "fbs-template" tells only of lines that are filled in;
 *     "fbo-availability" repeats the stock of "fbo": never add the two up
 * @param location cluster or own warehouse, "" if not told
 * @param discriminator what tells rows of one place apart (product mark, storage zone, occurrence); part of the key
 * @param onHand sellable units
 * @param inStock whether it could be sold, where only that is told
 * @param reserved promised to open postings and already left out of {@code onHand}
 * @param preparing units being prepared for sale
 * @param requested units in supply requests, not shipped yet
 * @param inTransit units in supplies on the way
 * @param returning units travelling back from buyers
 * @param blocked defective, expiring or held units
 * @param daysOutOfStock of the last {@code outOfStockWindowDays} days
 * @param averageDailySales the platform's own figure, corrected for days out of stock
 * @param recommendedSupply the platform's own recommendation in units, shown beside ours
 * @param liquidity the platform's own word
 * @param supplyRestricted the platform accepts no supply of it
 */
public record StockRow(
        LocalDate date,
        String sku,
        @Nullable String article,
        @Nullable String name,
        String scope,
        String location,
        @Nullable String warehouse,
        String discriminator,
        @Nullable Integer onHand,
        @Nullable Boolean inStock,
        @Nullable Integer reserved,
        @Nullable Integer preparing,
        @Nullable Integer requested,
        @Nullable Integer inTransit,
        @Nullable Integer returning,
        @Nullable Integer blocked,
        @Nullable Integer daysOutOfStock,
        @Nullable Integer outOfStockWindowDays,
        @Nullable Double averageDailySales,
        @Nullable Integer recommendedSupply,
        @Nullable String liquidity,
        boolean supplyRestricted,
        @Nullable Integer unitAgeDays)
        implements Row {

    /** Whether it tells a number: "not in stock" is as good as 0, "in stock" leaves it open. */
    boolean tellsNumber() {
        return onHand != null || Boolean.FALSE.equals(inStock);
    }

    /** Whether it could be sold, as far as told. */
    @Nullable
    Boolean sellable() {
        return onHand != null ? Boolean.valueOf(onHand > 0) : inStock;
    }

    /** Units, none where nothing is told. */
    static int orNone(@Nullable Integer units) {
        return units == null ? 0 : units;
    }
}
