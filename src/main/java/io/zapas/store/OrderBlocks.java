package io.zapas.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which order lines stand in which block of time, as sorted hashes. A line stays in the block in which it was first seen,
 * also where a later export tells another day of the order: so its states stand side by side and a walk meets them at once.
 */
final class OrderBlocks {
    private static final int[] NONE = {};

    private final JdbcTemplate jdbc;
    private final int shopId;
    private final Map<Integer, int[]> stored = new TreeMap<>();
    private final Map<Integer, Integer> added = new HashMap<>();

    OrderBlocks(JdbcTemplate jdbc, int shopId) {
        this.jdbc = jdbc;
        this.shopId = shopId;
        jdbc.query(
                "SELECT block, hashes FROM order_block WHERE shop_id = ?",
                row -> {
                    stored.put(row.getInt(1), unpacked(row.getBytes(2)));
                },
                shopId);
    }

    /** The block of a line that was placed in {@code block} as this export tells. */
    int of(int hash, int block) {
        Integer fresh = added.get(hash);
        if (fresh != null) {
            return fresh;
        }
        if (Arrays.binarySearch(stored.getOrDefault(block, NONE), hash) >= 0) {
            return block;
        }
        for (Map.Entry<Integer, int[]> other : stored.entrySet()) {
            if (Arrays.binarySearch(other.getValue(), hash) >= 0) {
                return other.getKey();
            }
        }
        added.put(hash, block);
        return block;
    }

    /** Writes what was added, in the transaction of the lines. */
    void save() {
        Map<Integer, IntStream.Builder> grown = new TreeMap<>();
        added.forEach((hash, block) ->
                grown.computeIfAbsent(block, none -> IntStream.builder()).add(hash));
        String upsert = Dialect.of(jdbc).upsert("order_block", "shop_id, block", "shop_id, block, hashes");
        grown.forEach((block, hashes) -> {
            int[] all = IntStream.concat(hashes.build(), Arrays.stream(stored.getOrDefault(block, NONE)))
                    .sorted()
                    .toArray();
            jdbc.update(upsert, shopId, block, packed(all));
        });
    }

    private static byte[] packed(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    private static int[] unpacked(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }
}
