package io.zapas.store;

import io.zapas.forecast.Explanation;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.distribution.Shape;
import io.zapas.shop.Cadence;
import io.zapas.store.SeriesResultTable.Keyed;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can be said about the future of each series, under its key. */
public final class ForecastTable {
    static final String COLUMNS = "f.reason, f.cadence, f.start_day, f.quantities, f.explained";
    private static final Cadence[] CADENCES = Cadence.values();

    private final JdbcTemplate jdbc;

    public ForecastTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told in words, and what makes paths out of the means. */
    private record Explained(Explanation explanation, Shape shape) {}

    public void save(List<? extends Keyed<Outcome>> outcomes) {
        jdbc.batchUpdate(
                Dialect.of(jdbc)
                        .upsert(
                                "series_forecast",
                                "id",
                                "id, reason, cadence, start_day, grade, stage, quantities, explained"),
                outcomes,
                1_000,
                (to, keyed) -> {
                    to.setLong(1, keyed.id());
                    if (keyed.value() instanceof Forecast forecast) {
                        bind(to, forecast);
                    } else {
                        to.setString(
                                2, ((NotForecastable) keyed.value()).reason().name());
                        for (int column = 3; column <= 8; column++) {
                            to.setNull(column, Types.NULL);
                        }
                    }
                });
    }

    private static void bind(PreparedStatement to, Forecast forecast) throws SQLException {
        to.setNull(2, Types.VARCHAR);
        to.setInt(3, forecast.cadence().ordinal());
        to.setLong(4, forecast.start().toEpochDay());
        to.setString(5, forecast.explanation().grade().name());
        to.setString(6, forecast.explanation().stage().name());
        to.setBytes(
                7,
                Packed.of(
                        new double[][] {forecast.mean()},
                        new double[][] {forecast.levels()},
                        forecast.quantiles(),
                        new double[][] {forecast.sumLevels()},
                        forecast.sumQuantiles()));
        to.setBytes(8, Payload.pack(new Explained(forecast.explanation(), forecast.shape())));
    }

    /**
     * @param at where {@link #COLUMNS} begin
     * @return empty if the series was not looked at yet
     */
    static Optional<Outcome> read(ResultSet row, int at) throws SQLException {
        String reason = row.getString(at);
        if (reason != null) {
            return Optional.of(new NotForecastable(NotForecastable.Reason.valueOf(reason)));
        }
        byte[] quantities = row.getBytes(at + 3);
        if (quantities == null) {
            return Optional.empty();
        }
        Packed.Reader arrays = new Packed.Reader(quantities);
        Explained explained = Payload.unpack(row.getBytes(at + 4), Explained.class);
        return Optional.of(new Forecast(
                CADENCES[row.getInt(at + 1)],
                LocalDate.ofEpochDay(row.getLong(at + 2)),
                arrays.row(),
                arrays.row(),
                arrays.rows(),
                arrays.row(),
                arrays.rows(),
                explained.explanation(),
                explained.shape()));
    }
}
