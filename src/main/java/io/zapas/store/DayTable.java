package io.zapas.store;

import io.zapas.intake.schema.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Up to which day each kind of export of a shop tells. Days are kept as exports come in: no table of rows is walked. */
public final class DayTable {
    private final JdbcTemplate jdbc;

    public DayTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the days that an export tells of, in the transaction of its rows. */
    void tell(int shopId, Kind kind, Stream<LocalDate> days) {
        jdbc.batchUpdate(
                Dialect.of(jdbc).upsert("export_day", "shop_id, kind, epoch_day", "shop_id, kind, epoch_day"),
                days.distinct()
                        .map(day -> new Object[] {shopId, kind.name(), day.toEpochDay()})
                        .toList());
    }

    /**
     * The newest day of the shop's order lines in its zone; days after {@code latest} do not count.
     *
     * <p>Looked for in the newest block of orders, then in the one before: a fortnight each.
     */
    public Optional<LocalDate> ofOrders(int shopId, ZoneId zone, LocalDate latest) {
        Instant end = latest.plusDays(1).atStartOfDay(zone).toInstant();
        Integer block = block(shopId, OrderStateTable.block(end));
        while (block != null) {
            @Nullable
            Long newest = jdbc.queryForObject(
                    "SELECT MAX(ordered_at) FROM order_state WHERE id >= ? AND id < ? AND ordered_at < ?",
                    Long.class,
                    OrderStateTable.first(shopId, block),
                    OrderStateTable.first(shopId, block + 1),
                    end.getEpochSecond());
            if (newest != null) {
                return Optional.of(Instant.ofEpochSecond(newest).atZone(zone).toLocalDate());
            }
            block = block(shopId, block - 1);
        }
        return Optional.empty();
    }

    private @Nullable Integer block(int shopId, int last) {
        return jdbc.queryForObject(
                "SELECT MAX(block) FROM order_block WHERE shop_id = ? AND block <= ?", Integer.class, shopId, last);
    }

    /** The newest day of the shop's sales; of a weekly sale it is the first day of its week. */
    public Optional<LocalDate> ofSales(int shopId, LocalDate latest) {
        return day(shopId, Kind.SALES, latest);
    }

    /** The newest day of the shop's stock snapshots that carry a date. */
    public Optional<LocalDate> ofStock(int shopId, LocalDate latest) {
        return day(shopId, Kind.STOCK, latest);
    }

    private Optional<LocalDate> day(int shopId, Kind kind, LocalDate latest) {
        @Nullable
        Long newest = jdbc.queryForObject(
                "SELECT MAX(epoch_day) FROM export_day WHERE shop_id = ? AND kind = ? AND epoch_day <= ?",
                Long.class,
                shopId,
                kind.name(),
                latest.toEpochDay());
        return Optional.ofNullable(newest).map(LocalDate::ofEpochDay);
    }
}
