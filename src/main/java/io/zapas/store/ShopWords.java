package io.zapas.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One shop's words, numbered from 1 in the order of their first sight. One thread writes; any may read. A number that
 * another writer has given meanwhile fails the insert, and with it the transaction: never two words under one number.
 */
final class ShopWords {
    private static final int SHOP_BITS = 32;

    private final JdbcTemplate jdbc;
    private final int shopId;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private int flushed;

    ShopWords(JdbcTemplate jdbc, int shopId) {
        this.jdbc = jdbc;
        this.shopId = shopId;
        jdbc.query(
                "SELECT id, text FROM word WHERE id >= ? AND id < ? ORDER BY id",
                row -> {
                    int id = (int) row.getLong(1);
                    // numbers are given without gaps; one that is missing was never used
                    while (texts.size() < id) {
                        texts.add("");
                    }
                    texts.add(row.getString(2));
                    ids.put(row.getString(2), id);
                },
                first(),
                last());
        flushed = texts.size();
    }

    /** Whether exactly these words are stored. */
    synchronized boolean isCurrent() {
        Long newest =
                jdbc.queryForObject("SELECT MAX(id) FROM word WHERE id >= ? AND id < ?", Long.class, first(), last());
        return flushed == texts.size() && (newest == null ? 1 : (int) (long) newest + 1) == texts.size();
    }

    /** The word's number, {@code null} for no word. */
    synchronized @Nullable Integer word(@Nullable String text) {
        return text == null || text.isEmpty() ? null : idOf(text);
    }

    synchronized int idOf(String text) {
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        texts.add(text);
        ids.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    /** The word, {@code null} for no number. */
    synchronized @Nullable String text(@Nullable Integer id) {
        return id == null ? null : texts.get(id);
    }

    synchronized String of(int id) {
        return texts.get(id);
    }

    /** The places that figures of a scope are kept for, in the order of their first sight. */
    synchronized List<PlaceDay.Place> places(String scope) {
        return texts.stream()
                .filter(PlaceDay.Place::isWord)
                .map(PlaceDay.Place::of)
                .filter(place -> place.scope().equals(scope))
                .toList();
    }

    /** Writes the words added since the last call. */
    synchronized void flush() {
        int[] id = {flushed};
        jdbc.batchUpdate(
                "INSERT INTO word (id, text) VALUES (?, ?)",
                texts.subList(flushed, texts.size()),
                10_000,
                (to, text) -> {
                    to.setLong(1, first() + id[0]++);
                    to.setString(2, text);
                });
        flushed = texts.size();
    }

    private long first() {
        return (long) shopId << SHOP_BITS;
    }

    private long last() {
        return (long) (shopId + 1) << SHOP_BITS;
    }
}
