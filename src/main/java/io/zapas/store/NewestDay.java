package io.zapas.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The newest day the ledger knows of: of an order, of a sale, of a dated stock snapshot. */
public final class NewestDay {
    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    public NewestDay(JdbcTemplate jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** Of the order lines; days after {@code latest} do not count. */
    public Optional<LocalDate> ofOrders(LocalDate latest) {
        Long newest = jdbc.queryForObject(
                "SELECT MAX(ordered_at) FROM order_state WHERE ordered_at < ?",
                Long.class,
                latest.plusDays(1).atStartOfDay(zone).toEpochSecond());
        return Optional.ofNullable(newest)
                .map(time -> Instant.ofEpochSecond(time).atZone(zone).toLocalDate());
    }

    /** Of the sales; of a weekly sale it is the first day of its week. */
    public Optional<LocalDate> ofSales(LocalDate latest) {
        return day("SELECT MAX(MOD(id / 65536, 65536)) FROM sale WHERE MOD(id / 65536, 65536) <= ?", latest);
    }

    /** Of the stock snapshots that carry a date. */
    public Optional<LocalDate> ofStock(LocalDate latest) {
        return day(
                "SELECT MAX(MOD(id / 65536, 65536)) FROM stock_level"
                        + " WHERE NOT undated AND MOD(id / 65536, 65536) <= ?",
                latest);
    }

    private Optional<LocalDate> day(String sql, LocalDate latest) {
        @Nullable Long newest = jdbc.queryForObject(sql, Long.class, latest.toEpochDay());
        return Optional.ofNullable(newest).map(LocalDate::ofEpochDay);
    }
}
