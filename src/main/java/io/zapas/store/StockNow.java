package io.zapas.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a key, as the newest exports tell.
 *
 * @param known whether any export tells a number of sellable units
 * @param asOf date of the oldest snapshot that went in
 */
public record StockNow(
        boolean known,
        int onHand,
        int reserved,
        int preparing,
        int requested,
        int inTransit,
        int returning,
        int blocked,
        boolean restricted,
        Optional<LocalDate> asOf,
        OptionalInt recommended,
        OptionalDouble averageSales,
        String liquidity) {

    static final StockNow UNKNOWN = new StockNow(
            false, 0, 0, 0, 0, 0, 0, 0, false, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), "");

    /** Adds the rows of one channel's snapshot; none of them in a complete snapshot means that there is nothing. */
    StockNow plus(LocalDate day, List<StockLevel> rows, boolean complete) {
        StockNow sum = complete && rows.isEmpty() ? withKnown(day) : this;
        for (StockLevel row : rows) {
            sum = sum.plus(day, row);
        }
        return sum;
    }

    private StockNow withKnown(LocalDate day) {
        return new StockNow(
                true,
                onHand,
                reserved,
                preparing,
                requested,
                inTransit,
                returning,
                blocked,
                restricted,
                oldest(day),
                recommended,
                averageSales,
                liquidity);
    }

    private StockNow plus(LocalDate day, StockLevel row) {
        Integer units = row.onHand();
        // "not in stock" is as good as the number 0; "in stock" leaves the number open
        boolean tellsNumber = units != null || Boolean.FALSE.equals(row.inStock());
        return new StockNow(
                known || tellsNumber,
                onHand + (units == null ? 0 : units),
                reserved + row.reserved(),
                preparing + row.preparing(),
                requested + row.requested(),
                inTransit + row.inTransit(),
                returning + row.returning(),
                blocked + row.blocked(),
                restricted || row.restricted(),
                oldest(day),
                recommended,
                averageSales,
                liquidity);
    }

    private Optional<LocalDate> oldest(LocalDate day) {
        return asOf.filter(known -> known.isBefore(day)).or(() -> Optional.of(day));
    }

    StockNow withPlatform(@Nullable StockLevel level) {
        if (level == null) {
            return this;
        }
        Integer supply = level.recommended();
        Double average = level.averageSales();
        return new StockNow(
                known,
                onHand,
                reserved,
                preparing,
                requested,
                inTransit,
                returning,
                blocked,
                restricted,
                asOf,
                supply == null ? OptionalInt.empty() : OptionalInt.of(supply),
                average == null ? OptionalDouble.empty() : OptionalDouble.of(average),
                level.liquidity());
    }
}
