package io.zapas.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The words of each shop: clusters, warehouses, reasons, SKUs, places, under small numbers. Of a few shops they are kept in
 * memory; words that another process has written since, or that were rolled back, are noticed and read anew.
 */
public final class Dictionaries {
    private final JdbcTemplate jdbc;
    private final Recent<ShopWords> kept = new Recent<>();

    public Dictionaries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The shop's words as they are stored now. To be asked for at the start of every walk and every write. */
    ShopWords of(int shopId) {
        ShopWords words = kept.get(shopId);
        if (words == null || !words.isCurrent()) {
            words = new ShopWords(jdbc, shopId);
            kept.put(shopId, words);
        }
        return words;
    }
}
