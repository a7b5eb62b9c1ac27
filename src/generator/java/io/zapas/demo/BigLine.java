package io.zapas.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One row of {@link BigOrders}, written as bytes: five million formatted strings would dominate a benchmark. */
final class BigLine {
    private static final byte[] NOTHING = {};
    private static final byte[] SEPARATOR = bytes("\";\"");
    private static final byte[] ROUBLES = bytes(".00\";\"RUB\"");
    private static final int DAY = 86_400;

    /** Multiplying by it modulo a prime scatters the order numbers without ever giving one twice. */
    private static final long SCATTER = 48_271;

    private static final long PRIME = 999_999_937;

    private final long seed;
    private final BigGoods goods;
    private final byte[] buffer = new byte[4096];
    private final Map<Status, byte[]> statuses = new HashMap<>();
    private int length;
    private long cachedDay = Long.MIN_VALUE;
    private byte[] cachedDate = NOTHING;

    BigLine(long seed, BigGoods goods) {
        this.seed = seed;
        this.goods = goods;
        for (Status status : Status.values()) {
            statuses.put(status, bytes(status.russian()));
        }
    }

    /** Within ten lines, 0 and 1 are one posting and 2 and 3 two postings of one order. */
    static long leaderOf(long index) {
        long place = index % 10;
        return place == 1 || place == 3 ? index - 1 : index;
    }

    void write(OutputStream out, long index, long acceptedAt, long moment) throws IOException {
        length = 0;
        long dice = mix(leaderOf(index) + (index % 10 == 3 ? 1 : 0));
        long cutOff = acceptedAt + DAY * (3 + (dice & 3)) + (dice >>> 2 & 0x7FFF);
        long handOver = cutOff + 600 + (dice >>> 17 & 0x1FFF);
        long delivered = handOver + DAY * (2 + (dice >>> 30 & 7));
        boolean ends = (dice >>> 33 & 0x3FF) < 52;
        boolean late = (dice >>> 43 & 7) == 0;
        long cancelled = late ? handOver + 4 * DAY : acceptedAt + 3600 + (dice >>> 46 & 0x1FFFF);
        Status status = status(moment, ends ? cancelled : Long.MAX_VALUE, handOver, ends ? Long.MAX_VALUE : delivered);
        numbers(index);
        time(acceptedAt);
        time(cutOff);
        put(bytes(";\"")).put(statuses.get(status)).put('"');
        optionalTime(status == Status.DELIVERED, delivered);
        optionalTime(handOver <= moment && (!ends || late), handOver);
        product(index);
        siblings(index);
        discount(index);
        out.write(buffer, 0, length);
    }

    private static Status status(long moment, long cancelled, long handOver, long delivered) {
        if (cancelled <= moment) {
            return Status.CANCELLED;
        }
        if (delivered <= moment) {
            return Status.DELIVERED;
        }
        return handOver <= moment ? Status.ON_THE_WAY : Status.TO_SHIP;
    }

    /** Units and roubles of the first {@code lines} lines. */
    long[] totals(long lines) {
        long[] totals = new long[2];
        for (long index = 0; index < lines; index++) {
            totals[0] += quantity(index);
            totals[1] += (long) quantity(index) * goods.price(sku(index));
        }
        return totals;
    }

    private void numbers(long index) {
        put('"');
        order(index);
        put(SEPARATOR);
        posting(index, index % 10 == 3 ? '2' : '1');
        put('"');
    }

    private void order(long index) {
        long leader = leaderOf(index);
        put('0').digits(leader * SCATTER % PRIME, 9).put('-').digits(1 + leader % 900, 4);
    }

    private void posting(long index, char number) {
        order(index);
        put('-').put(number);
    }

    private void siblings(long index) {
        long place = index % 10;
        if (place == 2 || place == 3) {
            put('"');
            posting(index, place == 2 ? '2' : '1');
            put('"');
        }
        put(bytes(";;"));
    }

    private void product(long index) {
        int sku = sku(index);
        int price = goods.price(sku);
        put(bytes(";\""))
                .digits((long) price * quantity(index), 1)
                .put(ROUBLES)
                .put(';')
                .put(goods.cells(sku));
        put(bytes(";\"")).digits(price, 1).put(ROUBLES);
        put(bytes(";\"")).digits(price - price / 20, 1).put(ROUBLES);
        put(bytes(";\"")).digits(quantity(index), 1).put(bytes("\";;"));
    }

    private void discount(long index) {
        int price = goods.price(sku(index));
        put('"').digits(price * 2L, 1).put(bytes(".00\";\"50%\";\""));
        digits((long) price * quantity(index), 1).put(bytes(".00\";\n"));
    }

    /** Squaring the throw makes the first products sell best; the second line of a posting takes the next product. */
    private int sku(long index) {
        double part = (mix(leaderOf(index) ^ 0x5DEECE66DL) >>> 11) * 0x1.0p-53;
        int first = (int) (goods.size() * part * part);
        return (int) ((first + index - leaderOf(index)) % goods.size());
    }

    private int quantity(long index) {
        return (mix(~index) & 15) == 0 ? 2 : 1;
    }

    private void optionalTime(boolean known, long seconds) {
        if (known) {
            time(seconds);
        } else {
            put(';');
        }
    }

    private void time(long seconds) {
        long day = Math.floorDiv(seconds, (long) DAY);
        if (day != cachedDay) {
            cachedDay = day;
            cachedDate = bytes(LocalDate.ofEpochDay(day).toString());
        }
        long second = seconds - day * DAY;
        put(bytes(";\"")).put(cachedDate).put(' ');
        digits(second / 3600, 2)
                .put(':')
                .digits(second / 60 % 60, 2)
                .put(':')
                .digits(second % 60, 2)
                .put('"');
    }

    private BigLine digits(long value, int atLeast) {
        int count = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            count++;
        }
        int width = Math.max(count, atLeast);
        long rest = value;
        for (int i = width - 1; i >= 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    private BigLine put(char character) {
        buffer[length++] = (byte) character;
        return this;
    }

    private BigLine put(byte[] text) {
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
        return this;
    }

    /** SplitMix64's finaliser over seed and index. */
    private long mix(long index) {
        long z = seed + index * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
