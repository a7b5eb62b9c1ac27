package io.zapas.ordering.replay;

import io.zapas.ordering.terms.Vn2;
import io.zapas.run.NightlyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Weekly series on their shelves as a planner's plain files, and the orders that the product proposes for them. */
final class PlainShop {
    private final List<ReplaySeries> tracks;
    private final int period;
    private final StringBuilder products = new StringBuilder("sku,name,category\n");
    private final StringBuilder sales = new StringBuilder("date,sku,location,quantity\n");
    private final StringBuilder stock = new StringBuilder("date,sku,location,on_hand,in_stock\n");
    private final StringBuilder orders = new StringBuilder(
            "po,supplier,sku,location,quantity,ordered_on,expected_on,received_on,received_quantity\n");
    private final StringBuilder terms =
            new StringBuilder("sku,location,lead_time_days,review_days,shortage_cost,holding_cost_per_day\n");

    /** The shop on the first day of a period, with these shelves. */
    PlainShop(List<ReplaySeries> tracks, int period, List<Replay.Stock> shelves) {
        this.tracks = tracks;
        this.period = period;
        tracks.stream()
                .map(track -> track.series().sku()
                        + ','
                        + track.series().sku()
                        + ','
                        + track.series().category()
                        + '\n')
                .distinct()
                .forEach(products::append);
        for (int i = 0; i < tracks.size(); i++) {
            history(tracks.get(i));
            now(tracks.get(i), shelves.get(i));
        }
    }

    private static String key(ReplaySeries track) {
        return track.series().sku() + ',' + track.series().location();
    }

    private void history(ReplaySeries track) {
        for (int t = 0; t < period; t++) {
            boolean known = !Double.isNaN(track.demand(t));
            String day = track.date(t) + "," + key(track);
            sales.append(day)
                    .append(',')
                    .append(known ? (int) track.demand(t) : 0)
                    .append('\n');
            stock.append(day).append(",,").append(known).append('\n');
        }
    }

    private void now(ReplaySeries track, Replay.Stock shelf) {
        LocalDate asOf = track.date(period);
        stock.append(String.format(Locale.ROOT, "%s,%s,%d,%n", asOf.minusDays(1), key(track), (int) shelf.onHand()));
        for (int ahead = 0; ahead < shelf.inbound().length; ahead++) {
            if (shelf.inbound()[ahead] > 0) {
                orders.append(String.format(
                        Locale.ROOT,
                        "PO-%d,,%s,%d,%s,%s,,%n",
                        ahead,
                        key(track),
                        (int) shelf.inbound()[ahead],
                        asOf.minusDays(7),
                        track.date(period + ahead)));
            }
        }
        terms.append(key(track)).append(",14,7,1.0,0.0285714\n");
    }

    /** Writes the files, runs the night and reads {@code data/restock.csv}: units by "sku,location". */
    Map<String, Integer> orders(Path folder) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("products.csv"), products);
        Files.writeString(input.resolve("sales.csv"), sales);
        Files.writeString(input.resolve("stock.csv"), stock);
        Files.writeString(input.resolve("purchase-orders.csv"), orders);
        Files.writeString(input.resolve("supply-terms.csv"), terms);
        LocalDate asOf = tracks.get(0).date(period);
        Clock clock = Clock.fixed(asOf.atTime(3, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        int exit = new NightlyRun(clock)
                .run("--input=" + input, "--output=" + folder.resolve("output"), "--as-of=" + asOf);
        if (exit != 0) {
            throw new IllegalStateException("the night ended with " + exit);
        }
        Map<String, Integer> orders = new HashMap<>();
        List<String> lines = Files.readAllLines(
                folder.resolve("output").resolve(asOf.toString()).resolve("data/restock.csv"));
        int quantity = List.of(lines.get(0).split(",")).indexOf("order_quantity");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            orders.put(cells[0] + "," + cells[1], Integer.valueOf(cells[quantity]));
        }
        return orders;
    }

    /** The orders that the replay places in the same situation. */
    static Map<String, Integer> replayed(
            List<ReplaySeries> tracks, int period, List<Replay.Stock> shelves, Hindcasts hindcasts) {
        List<ReplaySeries> before = tracks.stream()
                .map(track -> new ReplaySeries(track.before(period), Vn2.TERMS))
                .toList();
        OrderRule rule = new PolicyRule(PolicyTuner.tune(before, hindcasts).policy(), hindcasts);
        Map<String, Integer> orders = new HashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            orders.put(key(tracks.get(i)), rule.order(tracks.get(i), period, shelves.get(i)));
        }
        return orders;
    }
}
