package io.zapas.store;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Outcome;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Demand, forecast and plan of each series side by side, for those who want them all; each has a table of its own. */
public final class SeriesResultTable {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public SeriesResultTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One series with what is known of it so far; {@code restock} as the caller packed it, empty if not yet planned. */
    public record Result(long id, DemandSeries demand, Optional<Outcome> outcome, byte[] restock) {
        public <T> T restock(Class<T> type) {
            return Payload.unpack(restock, type);
        }
    }

    /** A result under the key of its series. */
    public record Keyed<T>(long id, T value) {}

    /** Demand and forecast of the shop in the order of their keys, page by page. */
    public Iterable<Result> unplanned(int shopId) {
        return all(shopId, "", "");
    }

    /** The shop's results in the order of their keys, page by page. */
    public Iterable<Result> all(int shopId) {
        return all(shopId, ", p.payload", " LEFT JOIN series_plan p ON p.id = d.id");
    }

    private Iterable<Result> all(int shopId, String column, String join) {
        return Pages.of(last -> jdbc.query(
                "SELECT d.id, " + DemandTable.COLUMNS + ", " + ForecastTable.COLUMNS + column
                        + " FROM series_demand d LEFT JOIN series_forecast f ON f.id = d.id" + join
                        + " WHERE d.id > ? AND d.id < ? ORDER BY d.id LIMIT " + PAGE,
                (row, i) -> {
                    byte[] plan = column.isEmpty() ? null : row.getBytes(13);
                    return new Result(
                            row.getLong(1),
                            DemandTable.read(row, 2),
                            ForecastTable.read(row, 8),
                            plan == null ? new byte[0] : plan);
                },
                last == null ? DemandTable.first(shopId) - 1 : last.id(),
                DemandTable.first(shopId + 1)));
    }
}
