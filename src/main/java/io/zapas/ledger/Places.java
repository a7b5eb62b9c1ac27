package io.zapas.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names of the places that a shop's demand is kept for, from its orders and sales. */
public final class Places {
    private Places() {}

    public static Set<String> ofDemand(JdbcTemplate jdbc, int shopId) {
        Set<String> places = new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT w.text FROM word w JOIN"
                        + " (SELECT DISTINCT location_id FROM order_state WHERE id >= ? AND id < ?) o"
                        + " ON o.location_id = w.id",
                String.class,
                (long) shopId << 53,
                (long) (shopId + 1) << 53));
        List<String> sold = jdbc.queryForList(
                "SELECT DISTINCT location FROM place WHERE shop_id = ? AND scope = 'sales' AND location <> ''",
                String.class,
                shopId);
        places.addAll(sold);
        return places;
    }
}
