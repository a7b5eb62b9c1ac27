package io.zapas.demand;

import io.zapas.shop.Money;
import io.zapas.shop.events.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The prices at which products sold, closed into the days on which a product was clearly cheaper or dearer than usual.
 *
 * <p>These days are {@link Event}s named by their band ("price -15 to -30 %"), so that the effect of a price is learnt over all
 * products of a category. The usual price is the median of the eight weeks before; a cut that lasts becomes usual by itself. Only
 * products that sell nearly every day say anything: a price is known where something sold, and on a slow seller's priced days
 * sales would stand out for that reason alone. The order of the input changes nothing.
 */
public final class PriceBook {
    private final Map<String, Map<String, PriceTrack>> skus = new HashMap<>();

    /** @param price of one unit */
    public void accept(String sku, LocalDate day, Money price) {
        if (price.amount().signum() > 0) {
            skus.computeIfAbsent(sku, s -> new TreeMap<>())
                    .computeIfAbsent(price.currency(), c -> new PriceTrack())
                    .add((int) day.toEpochDay(), Math.log(price.amount().doubleValue()));
        }
    }

    /** @param revenue of {@code quantity} units */
    public void accept(String sku, LocalDate day, int quantity, BigDecimal revenue) {
        if (quantity > 0 && revenue.signum() > 0) {
            skus.computeIfAbsent(sku, s -> new TreeMap<>())
                    .computeIfAbsent("", c -> new PriceTrack())
                    .add((int) day.toEpochDay(), Math.log(revenue.doubleValue() / quantity));
        }
    }

    /** The days of unusual prices before {@code asOf} and, where one still holds, until it would have become usual. */
    public List<Event> events(LocalDate asOf) {
        List<Event> events = new ArrayList<>();
        new TreeMap<>(skus).forEach((sku, tracks) -> {
            PriceTrack richest = tracks.values().stream()
                    .reduce((a, b) -> b.days() > a.days() ? b : a)
                    .orElseThrow();
            events.addAll(richest.events(sku, (int) asOf.toEpochDay()));
        });
        return events;
    }

    /** The prices of one product, packed: an entry is a day and a price in thousandths of its logarithm. */
    private static final class PriceTrack {
        private static final int USUAL_DAYS = 56;
        private static final int KNOWN_DAYS = 28;
        /** Of the last {@link #KNOWN_DAYS} days so many must have a price. */
        private static final int LEAST_KNOWN = 23;
        /** A price is taken to hold on for so many days without a sale. */
        private static final int CARRIED = 4;
        /** After so many days half of the window of the usual price lies within a change that lasts. */
        private static final int BECOMES_USUAL = USUAL_DAYS / 2;

        private static final double SCALE = 1_000;

        private long[] entries = {};
        private int size;

        void add(int day, double logPrice) {
            long entry = (long) day << 32 | (int) Math.rint(logPrice * SCALE) & 0xffff_ffffL;
            if (size > 0 && entries[size - 1] == entry) {
                return;
            }
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, Math.max(8, 2 * size));
            }
            entries[size++] = entry;
        }

        private record Prices(int[] days, int[] logs) {}

        int days() {
            return prices().days().length;
        }

        /** One price a day: the middle one of the different prices of the day. */
        private Prices prices() {
            long[] distinct = Arrays.stream(Arrays.copyOf(entries, size))
                    .sorted()
                    .distinct()
                    .toArray();
            int[] days = new int[distinct.length];
            int[] logs = new int[distinct.length];
            int n = 0;
            for (int from = 0, to; from < distinct.length; from = to) {
                to = from + 1;
                while (to < distinct.length && distinct[to] >> 32 == distinct[from] >> 32) {
                    to++;
                }
                int[] ofDay = new int[to - from];
                for (int i = from; i < to; i++) {
                    ofDay[i - from] = (int) distinct[i];
                }
                days[n] = (int) (distinct[from] >> 32);
                logs[n++] = median(ofDay);
            }
            return new Prices(Arrays.copyOf(days, n), Arrays.copyOf(logs, n));
        }

        private static int median(int[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }

        List<Event> events(String sku, int asOf) {
            Prices prices = prices();
            List<Event> events = new ArrayList<>();
            PriceBand running = PriceBand.USUAL;
            int from = 0;
            int last = 0;
            for (int i = 0; i < prices.days().length && prices.days()[i] < asOf; i++) {
                int day = prices.days()[i];
                PriceBand band = band(prices, i);
                boolean goesOn = band == running && day - last <= CARRIED;
                if (!goesOn) {
                    add(events, sku, running, from, Math.min(day - 1, last + CARRIED - 1));
                    running = band;
                    from = day;
                }
                last = day;
            }
            boolean stillHolds = asOf - last <= CARRIED;
            add(events, sku, running, from, stillHolds ? Math.max(asOf - 1, from + BECOMES_USUAL - 1) : last);
            return events;
        }

        private static void add(List<Event> events, String sku, PriceBand band, int from, int to) {
            if (band != PriceBand.USUAL) {
                events.add(new Event(
                        LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to), band.title, sku, "", Event.PRICE));
            }
        }

        private static PriceBand band(Prices prices, int i) {
            int day = prices.days()[i];
            int first = i;
            int known = 0;
            while (first > 0 && prices.days()[first - 1] >= day - USUAL_DAYS) {
                first--;
                known += prices.days()[first] >= day - KNOWN_DAYS ? 1 : 0;
            }
            if (known < LEAST_KNOWN) {
                return PriceBand.USUAL;
            }
            int usual = median(Arrays.copyOfRange(prices.logs(), first, i));
            return PriceBand.of(Math.expm1((prices.logs()[i] - usual) / SCALE));
        }
    }

    /** How far a price lies from the usual one; prices within five per cent of it are usual. */
    private enum PriceBand {
        DEEP_CUT("price below -30 %", -0.3),
        CUT("price -15 to -30 %", -0.15),
        SLIGHT_CUT("price -5 to -15 %", -0.05),
        USUAL("", 0.05),
        SLIGHT_RAISE("price +5 to +15 %", 0.15),
        RAISE("price above +15 %", Double.POSITIVE_INFINITY);

        /** The name under which its effect is learnt and shown. */
        private final String title;

        private final double to;

        PriceBand(String title, double to) {
            this.title = title;
            this.to = to;
        }

        /** @param change against the usual price, -0.2 = 20 % cheaper */
        static PriceBand of(double change) {
            for (PriceBand band : values()) {
                if (change < band.to) {
                    return band;
                }
            }
            return RAISE;
        }
    }
}
