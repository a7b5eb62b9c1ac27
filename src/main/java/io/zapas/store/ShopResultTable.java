package io.zapas.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Results that a shop has once, by name. */
public final class ShopResultTable {
    private final JdbcTemplate jdbc;

    public ShopResultTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void save(int shopId, String name, Object value) {
        jdbc.update(
                Dialect.of(jdbc).upsert("shop_result", "shop_id, name", "shop_id, name, payload"),
                shopId,
                name,
                Payload.pack(value));
    }

    public void delete(int shopId, String name) {
        jdbc.update("DELETE FROM shop_result WHERE shop_id = ? AND name = ?", shopId, name);
    }

    public <T> Optional<T> find(int shopId, String name, Class<T> type) {
        List<byte[]> found = jdbc.query(
                "SELECT payload FROM shop_result WHERE shop_id = ? AND name = ?",
                (row, i) -> row.getBytes(1),
                shopId,
                name);
        return found.stream().findFirst().map(bytes -> Payload.unpack(bytes, type));
    }
}
