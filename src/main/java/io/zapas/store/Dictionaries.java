package io.zapas.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger's three dictionaries: words, SKUs, places. Read once, kept in memory, written with the rows that use them. */
public final class Dictionaries {
    /** What a sales or stock figure is kept for. */
    record Place(int shopId, String sku, String scope, String location, String warehouse, String discriminator) {}

    record Sku(int shopId, String sku) {}

    private final JdbcTemplate jdbc;
    private final Dictionary<String> words;
    private final Dictionary<Sku> skus;
    private final Dictionary<Place> places;

    public Dictionaries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        words = new Dictionary<>(
                jdbc.query("SELECT text FROM word ORDER BY id", (row, i) -> row.getString(1)), this::insertWords);
        skus = new Dictionary<>(
                jdbc.query(
                        "SELECT shop_id, sku FROM sku ORDER BY id",
                        (row, i) -> new Sku(row.getInt(1), row.getString(2))),
                this::insertSkus);
        places = new Dictionary<>(
                jdbc.query(
                        "SELECT shop_id, sku, scope, location, warehouse, discriminator FROM place ORDER BY id",
                        (row, i) -> new Place(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))),
                this::insertPlaces);
    }

    @Nullable
    Integer word(@Nullable String text) {
        return text == null || text.isEmpty() ? null : words.idOf(text);
    }

    String text(@Nullable Integer word) {
        return word == null ? "" : words.key(word);
    }

    int sku(int shopId, String sku) {
        return skus.idOf(new Sku(shopId, sku));
    }

    String sku(int id) {
        return skus.key(id).sku();
    }

    int place(Place place) {
        return places.idOf(place);
    }

    Place place(int id) {
        return places.key(id);
    }

    /** Writes the keys added since the last call. */
    void flush() {
        words.flush();
        skus.flush();
        places.flush();
    }

    private void insertWords(List<String> added, int firstId) {
        insert("INSERT INTO word (id, text) VALUES (?, ?)", added, firstId, word -> new Object[] {word});
    }

    private void insertSkus(List<Sku> added, int firstId) {
        insert("INSERT INTO sku (id, shop_id, sku) VALUES (?, ?, ?)", added, firstId, sku ->
                new Object[] {sku.shopId(), sku.sku()});
    }

    private void insertPlaces(List<Place> added, int firstId) {
        insert(
                "INSERT INTO place (id, shop_id, sku, scope, location, warehouse, discriminator)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                added,
                firstId,
                p -> new Object[] {p.shopId(), p.sku(), p.scope(), p.location(), p.warehouse(), p.discriminator()});
    }

    private <K> void insert(String sql, List<K> added, int firstId, java.util.function.Function<K, Object[]> columns) {
        int[] id = {firstId};
        jdbc.batchUpdate(sql, added, 10_000, (statement, key) -> {
            statement.setInt(1, id[0]++);
            Object[] values = columns.apply(key);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
        });
    }
}
