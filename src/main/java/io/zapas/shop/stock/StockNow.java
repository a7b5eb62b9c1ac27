package io.zapas.shop.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
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

    /**
     * @param channels what there is of each channel, as one export tells; without rows in a complete one there is nothing
     * @param advice the row whose word on sales and supply is shown
     */
    static StockNow of(Collection<StockTold> channels, LocalDate asOf, @Nullable StockRow advice) {
        List<StockRow> rows =
                channels.stream().flatMap(told -> told.rows().stream()).toList();
        boolean nothing = channels.stream().anyMatch(told -> told.rows().isEmpty());
        Integer supply = advice == null ? null : advice.recommendedSupply();
        Double average = advice == null ? null : advice.averageDailySales();
        String liquidity = advice == null ? null : advice.liquidity();
        return new StockNow(
                nothing || rows.stream().anyMatch(StockRow::tellsNumber),
                sum(rows, StockRow::onHand),
                sum(rows, StockRow::reserved),
                sum(rows, StockRow::preparing),
                sum(rows, StockRow::requested),
                sum(rows, StockRow::inTransit),
                sum(rows, StockRow::returning),
                sum(rows, StockRow::blocked),
                rows.stream().anyMatch(StockRow::supplyRestricted),
                channels.stream().map(StockTold::day).max(Integer::compare).map(asOf::minusDays),
                supply == null ? OptionalInt.empty() : OptionalInt.of(supply),
                average == null ? OptionalDouble.empty() : OptionalDouble.of(average),
                Objects.requireNonNullElse(liquidity, ""));
    }

    private static int sum(List<StockRow> rows, Function<StockRow, @Nullable Integer> units) {
        return rows.stream().mapToInt(row -> StockRow.orNone(units.apply(row))).sum();
    }
}
