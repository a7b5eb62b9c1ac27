package io.zapas.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo shop, generated once for all tests, with its files read back. */
final class Demo {
    static final DemoShop SHOP = DemoShop.of(Settings.demo());
    static final Truths TRUTHS = SHOP.truths();
    static final Map<String, byte[]> FILES = SHOP.files();
    static final Map<String, byte[]> UNPACKED = ReadBack.unpacked(FILES);

    private static final Map<String, List<Map<String, String>>> ORDERS = readOrders();

    private Demo() {}

    private static Map<String, List<Map<String, String>>> readOrders() {
        Map<String, List<Map<String, String>>> orders = new TreeMap<>();
        UNPACKED.forEach((name, bytes) -> {
            if (name.matches("(orders|postings)_.*\\.csv")) {
                orders.put(name, ReadBack.csv(bytes));
            }
        });
        return orders;
    }

    /** Order reports by name. */
    static Map<String, List<Map<String, String>>> orders() {
        return ORDERS;
    }

    /** The newest state of every line, keyed by posting and SKU; names of 2024 headers turned into today's. */
    static Map<String, Map<String, String>> newestLines(String prefix) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        ORDERS.forEach((name, rows) -> {
            if (name.startsWith(prefix)) {
                for (Map<String, String> row : rows) {
                    lines.put(key(row), row);
                }
            }
        });
        return lines;
    }

    static String key(Map<String, String> row) {
        return row.get("Номер отправления") + " " + sku(row);
    }

    static String sku(Map<String, String> row) {
        return row.containsKey("SKU") ? row.get("SKU") : row.get("OZON id");
    }

    /** Postings of all dumps by number. */
    static Map<String, JsonNode> dumps(Map<String, byte[]> unpacked) {
        Map<String, JsonNode> postings = new HashMap<>();
        unpacked.forEach((name, bytes) -> {
            if (name.endsWith(".json")) {
                for (JsonNode posting : postings(JsonMapper.shared().readTree(bytes))) {
                    postings.put(posting.get("posting_number").asString(), posting);
                }
            }
        });
        return postings;
    }

    private static List<JsonNode> postings(JsonNode root) {
        JsonNode body = root.has("result") ? root.get("result") : root;
        JsonNode array = body.has("postings") ? body.get("postings") : body;
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
