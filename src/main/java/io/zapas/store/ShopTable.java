package io.zapas.store;

import org.springframework.jdbc.core.JdbcTemplate;

/** The shops: one per folder of exports. */
public final class ShopTable {
    private final JdbcTemplate jdbc;

    public ShopTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The shop's id, given at first sight. */
    public int idOf(String name) {
        jdbc.update(Dialect.of(jdbc).upsert("shop", "name", "name"), name);
        Integer id = jdbc.queryForObject("SELECT id FROM shop WHERE name = ?", Integer.class, name);
        return java.util.Objects.requireNonNull(id);
    }
}
