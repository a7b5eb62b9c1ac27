package io.zapas.cancellation.driver;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order lines of two periods of 13 weeks, 27 bytes each: what they belong to, whether they were cancelled and for how much.
 * A cancellation counts unless it was the buyer's or the platform's doing: what a seller can change is looked for.
 */
public final class LineTable {
    /** What is known of a SKU beside its orders; "" where no export tells. */
    public record SkuTraits(String category, String supplier) {
        public static final SkuTraits NONE = new SkuTraits("", "");
    }

    /** Days of a period. */
    public static final int PERIOD = 91;

    static final int CHUNK = 1 << 16;
    /** Values of a dimension beside SKU; further ones are one. */
    private static final int MOST_VALUES = 60_000;

    private static final String REST = "…";

    /** Columns of up to {@link #CHUNK} lines. */
    static final class Chunk {
        final int[] skus = new int[CHUNK];
        final char[][] values = new char[Dimension.COUNT][];
        final short[] age = new short[CHUNK];
        /** 0 = not cancelled, else family + 1. */
        final byte[] family = new byte[CHUNK];

        final float[] price = new float[CHUNK];
        int size;

        Chunk() {
            for (int d = 1; d < Dimension.COUNT; d++) {
                values[d] = new char[CHUNK];
            }
        }

        boolean isCancelled(int row) {
            return family[row] != 0;
        }

        boolean isCancelled(int row, Family of) {
            return family[row] == of.ordinal() + 1;
        }

        int value(int dimension, int row) {
            return dimension == 0 ? skus[row] : values[dimension][row];
        }
    }

    private final LocalDate asOf;
    private final Function<String, SkuTraits> traits;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Map<String, Integer>> ids = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final Map<String, Long> currencies = new HashMap<>();
    private final Map<Integer, Integer> postings = new HashMap<>();

    /** @param traits category and supplier of a SKU */
    public LineTable(LocalDate asOf, Function<String, SkuTraits> traits) {
        this.asOf = asOf;
        this.traits = traits;
        for (int d = 0; d < Dimension.COUNT; d++) {
            ids.add(new HashMap<>());
            names.add(new ArrayList<>());
        }
    }

    /** Lines outside the two periods, splits and corrections are left out. */
    public void accept(OrderLine line, Verdict verdict) {
        long age = asOf.toEpochDay() - line.orderedAt().toLocalDate().toEpochDay();
        boolean real = line.state() != OrderLine.State.SPLIT && line.state() != OrderLine.State.REVERSAL;
        boolean unreal = line.isCancelled() && !verdict.probable().real();
        if (age < 1 || age > 2 * PERIOD + RateChanges.MATURE || !real || unreal) {
            return;
        }
        Chunk chunk = chunk();
        int row = chunk.size++;
        var about = traits.apply(line.sku());
        chunk.skus[row] = id(Dimension.SKU, line.sku());
        set(chunk, row, Dimension.CATEGORY, about.category());
        set(chunk, row, Dimension.SUPPLIER, about.supplier());
        set(chunk, row, Dimension.WAREHOUSE, line.warehouse());
        set(chunk, row, Dimension.CLUSTER, line.location());
        set(chunk, row, Dimension.DELIVERY_METHOD, line.deliveryMethod());
        set(chunk, row, Dimension.WEEKDAY, line.orderedAt().getDayOfWeek().name());
        set(chunk, row, Dimension.HOUR, hours(line.orderedAt().getHour()));
        set(
                chunk,
                row,
                Dimension.PRICE_BAND,
                line.unitPrice().map(LineTable::band).orElse(""));
        chunk.age[row] = (short) age;
        chunk.family[row] = (byte) (counts(line, verdict) ? Family.of(verdict).ordinal() + 1 : 0);
        line.unitPrice().ifPresent(price -> price(line, chunk, row, price));
        if (chunk.isCancelled(row)) {
            postings.merge(line.orderId().hashCode(), 1, Integer::sum);
        }
    }

    private static boolean counts(OrderLine line, Verdict verdict) {
        return line.isCancelled() && verdict.fault() != Fault.BUYER && verdict.fault() != Fault.PLATFORM;
    }

    private void price(OrderLine line, Chunk chunk, int row, Money price) {
        currencies.merge(price.currency(), 1L, Long::sum);
        chunk.price[row] = price.amount().floatValue() * line.quantity();
    }

    private Chunk chunk() {
        if (chunks.isEmpty() || chunks.get(chunks.size() - 1).size == CHUNK) {
            chunks.add(new Chunk());
        }
        return chunks.get(chunks.size() - 1);
    }

    private void set(Chunk chunk, int row, Dimension dimension, String value) {
        chunk.values[dimension.ordinal()][row] = (char) id(dimension, value);
    }

    private int id(Dimension dimension, String value) {
        var known = ids.get(dimension.ordinal());
        var id = known.get(value);
        if (id == null) {
            boolean full = dimension != Dimension.SKU && known.size() >= MOST_VALUES;
            if (full && !value.equals(REST)) {
                return id(dimension, REST);
            }
            id = names.get(dimension.ordinal()).size();
            known.put(value, id);
            names.get(dimension.ordinal()).add(value);
        }
        return id;
    }

    private static String hours(int hour) {
        int from = hour / 4 * 4;
        return String.format(Locale.ROOT, "%02d-%02d", from, from + 4);
    }

    private static String band(Money price) {
        double amount = price.amount().doubleValue();
        if (amount <= 0) {
            return "";
        }
        double decade = Math.pow(10, Math.floor(Math.log10(amount)));
        double[] steps = {1, 2, 5, 10};
        int step = amount < 2 * decade ? 0 : amount < 5 * decade ? 1 : 2;
        return plain(steps[step] * decade) + "-" + plain(steps[step + 1] * decade) + " " + price.currency();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    LocalDate asOf() {
        return asOf;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    String name(int dimension, int id) {
        return names.get(dimension).get(id);
    }

    /** Every value of a dimension, by its id. */
    List<String> names(Dimension dimension) {
        return names.get(dimension.ordinal());
    }

    /** The one currency that prices are in; empty where they are in several, which do not add. */
    Optional<String> currency() {
        return currencies.size() == 1 ? currencies.keySet().stream().findFirst() : Optional.empty();
    }

    /**
     * Lines of one posting are cancelled together: n such lines tell as much as n / d independent ones, d = sum of m² / sum of m
     * over the postings with m cancelled lines (Kish's design effect).
     */
    double designEffect() {
        double lines = 0;
        double squares = 0;
        for (int together : postings.values()) {
            lines += together;
            squares += (double) together * together;
        }
        return lines == 0 ? 1 : squares / lines;
    }
}
