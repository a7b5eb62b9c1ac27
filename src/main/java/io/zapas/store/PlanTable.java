package io.zapas.store;

import io.zapas.store.SeriesResultTable.Keyed;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was decided of each series, under its key, as the caller's own record. */
public final class PlanTable {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public PlanTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public <T> void save(List<Keyed<T>> plans) {
        jdbc.batchUpdate(Dialect.of(jdbc).upsert("series_plan", "id", "id, payload"), plans, 1_000, (to, plan) -> {
            to.setLong(1, plan.id());
            to.setBytes(2, Payload.pack(plan.value()));
        });
    }

    /** One plan as it was stored. */
    public <T> T of(long id, Class<T> type) {
        byte[] payload = jdbc.queryForObject("SELECT payload FROM series_plan WHERE id = ?", byte[].class, id);
        return Payload.unpack(Objects.requireNonNull(payload), type);
    }

    /** The shop's plans in the order of their keys, page by page. */
    public <T> Iterable<Keyed<T>> all(int shopId, Class<T> type) {
        return Pages.of(last -> jdbc.query(
                "SELECT id, payload FROM series_plan WHERE id > ? AND id < ? ORDER BY id LIMIT " + PAGE,
                (row, i) -> new Keyed<>(row.getLong(1), Payload.unpack(row.getBytes(2), type)),
                last == null ? DemandTable.first(shopId) - 1 : last.id(),
                DemandTable.first(shopId + 1)));
    }
}
