package io.zapas.store;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.shop.SeriesKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the night has worked out per SKU and location, in their order: demand, then forecast, then restock. */
public final class SeriesResultTable {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public SeriesResultTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One series with what is known of it so far; {@code restock} as the caller packed it. */
    public record Result(long id, DemandSeries demand, Optional<Outcome> outcome, byte[] restock) {
        public <T> T restock(Class<T> type) {
            return Payload.unpack(restock, type);
        }
    }

    /** A result to be stored under a series' id. */
    public record Keyed<T>(long id, T value) {}

    private record StoredOutcome(
            @Nullable Forecast forecast, @Nullable NotForecastable not) {
        static StoredOutcome of(Outcome outcome) {
            return outcome instanceof Forecast f
                    ? new StoredOutcome(f, null)
                    : new StoredOutcome(null, (NotForecastable) outcome);
        }

        Outcome outcome() {
            return forecast != null ? forecast : java.util.Objects.requireNonNull(not);
        }
    }

    public void deleteAll(int shopId) {
        jdbc.update("DELETE FROM series_result WHERE id >= ? AND id < ?", first(shopId), first(shopId + 1));
    }

    /**
     * Adds series in ascending order of their keys.
     *
     * @param from how many were added before
     */
    public void insert(int shopId, int from, List<DemandSeries> series) {
        int[] next = {from};
        jdbc.batchUpdate(
                "INSERT INTO series_result (id, shop_id, sku, location, demand) VALUES (?, ?, ?, ?, ?)",
                series,
                1_000,
                (to, s) -> {
                    SeriesKey key = s.key();
                    to.setLong(1, first(shopId) + next[0]++);
                    to.setInt(2, shopId);
                    to.setString(3, key.sku());
                    to.setString(4, key.location());
                    to.setBytes(5, Payload.pack(s));
                });
    }

    public void saveOutcomes(List<Keyed<Outcome>> outcomes) {
        save(
                "forecast",
                outcomes.stream()
                        .map(o -> new Keyed<byte[]>(o.id(), Payload.pack(StoredOutcome.of(o.value()))))
                        .toList());
    }

    public <T> void saveRestock(List<Keyed<T>> plans) {
        save(
                "restock",
                plans.stream()
                        .map(p -> new Keyed<byte[]>(p.id(), Payload.pack(p.value())))
                        .toList());
    }

    private void save(String column, List<Keyed<byte[]>> payloads) {
        jdbc.batchUpdate("UPDATE series_result SET " + column + " = ? WHERE id = ?", payloads, 1_000, (to, payload) -> {
            to.setBytes(1, payload.value());
            to.setLong(2, payload.id());
        });
    }

    /** One plan as it was stored. */
    public <T> T restock(long id, Class<T> type) {
        byte[] payload = jdbc.queryForObject("SELECT restock FROM series_result WHERE id = ?", byte[].class, id);
        return Payload.unpack(Objects.requireNonNull(payload), type);
    }

    public int count(int shopId) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM series_result WHERE id >= ? AND id < ?",
                Integer.class,
                first(shopId),
                first(shopId + 1));
        return count == null ? 0 : count;
    }

    /** The shop's results in the order of their keys, page by page. */
    public Iterable<Result> all(int shopId) {
        return Pages.of(last -> jdbc.query(
                "SELECT id, demand, forecast, restock FROM series_result WHERE id > ? AND id < ? ORDER BY id LIMIT "
                        + PAGE,
                (row, i) -> result(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)),
                last == null ? first(shopId) - 1 : last.id(),
                first(shopId + 1)));
    }

    private static Result result(long id, byte[] demand, byte @Nullable [] forecast, byte @Nullable [] restock) {
        return new Result(
                id,
                Payload.unpack(demand, DemandSeries.class),
                forecast == null
                        ? Optional.empty()
                        : Optional.of(
                                Payload.unpack(forecast, StoredOutcome.class).outcome()),
                restock == null ? new byte[0] : restock);
    }

    private static long first(int shopId) {
        return (long) shopId << 32;
    }
}
