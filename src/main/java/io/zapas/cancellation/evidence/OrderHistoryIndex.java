package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the order lines tell of each other: how often a SKU is cancelled around a day, what is promised, how punctually parcels
 * leave, what comes back for defects, which postings have siblings. Filled in one pass over all lines in any order, read in a
 * second one. Memory: one long a line and a few counts per day.
 */
final class OrderHistoryIndex {
    /** Days before and after an order that count as around it. */
    static final int AROUND = 7;

    static final int BATCH = 14;

    private static final double UNUSUAL = 0.01;

    private final ShopRecords records;
    private final Map<String, Map<String, LineLog>> skus = new HashMap<>();
    private final Map<String, LineLog> defects = new HashMap<>();
    private final HandOvers handOvers = new HandOvers();
    private final Set<String> laterSiblings = new HashSet<>();
    private double usual;
    private long settled;
    private long early;
    private long defective;

    OrderHistoryIndex(ShopRecords records) {
        this.records = records;
    }

    /** One line with what is declared of it. @throws IllegalStateException once the lines have been asked for */
    void accept(OrderLine line, Verdict declared) {
        if (usual != 0) {
            throw new IllegalStateException("expected every line before the first is judged, was " + line.orderId());
        }
        if (line.state() == OrderLine.State.SPLIT || line.state() == OrderLine.State.REVERSAL) {
            return;
        }
        int day = day(line.orderedAt().toLocalDate());
        boolean isEarly = countsAsEarly(line, declared);
        skus.computeIfAbsent(line.sku(), sku -> new HashMap<>(2))
                .computeIfAbsent(line.location(), location -> new LineLog())
                .add(day, line.quantity(), end(line, day), isEarly, line.state() != OrderLine.State.CANCELLED);
        settled++;
        early += isEarly ? 1 : 0;
        handOvers.learn(line);
        if (!records.isAtPlatform(line.location())) {
            handOvers.add(line);
        }
        defect(line, day);
        sibling(line);
    }

    /** Day on which it left the warehouse or was cancelled; the order day if it is over and nothing tells when. */
    private static int end(OrderLine line, int ordered) {
        return line.shippedAt()
                .or(line::cancelledAt)
                .or(line::deliveredAt)
                .map(at -> day(at.toLocalDate()))
                .orElse(line.state() == OrderLine.State.OPEN ? Integer.MAX_VALUE : ordered);
    }

    /** Cancelled before hand-over, not known to be another's doing, and not because it was late already. */
    private static boolean countsAsEarly(OrderLine line, Verdict declared) {
        boolean others = declared.fault() == Fault.BUYER
                || declared.fault() == Fault.PLATFORM
                || declared.fault() == Fault.CARRIER;
        return line.state() == OrderLine.State.CANCELLED
                && !line.cancelledAfterHandOver()
                && !others
                && line.cancelledAt()
                        .filter(at -> HandOvers.isPastDeadline(line, at))
                        .isEmpty();
    }

    private void defect(OrderLine line, int day) {
        records.returned(line)
                .filter(back -> line.state() != OrderLine.State.CANCELLED)
                .flatMap(records::cause)
                .filter(KnownCause.QUALITY::is)
                .ifPresent(cause -> {
                    defects.computeIfAbsent(line.sku(), sku -> new LineLog()).add(day, 1, day, false, true);
                    defective++;
                });
    }

    /** A split leaves postings numbered 2, 3 … of the same order with the same SKU. */
    private void sibling(OrderLine line) {
        if (line.state() != OrderLine.State.CANCELLED && !line.orderId().endsWith("-1")) {
            order(line.orderId()).ifPresent(order -> laterSiblings.add(sibling(order, line.sku())));
        }
    }

    /** Whether a living posting of the same order carries the same SKU. */
    boolean hasLivingSibling(OrderLine line) {
        return order(line.orderId())
                .filter(order -> laterSiblings.contains(sibling(order, line.sku())))
                .isPresent();
    }

    /** The order of a posting "order-n"; empty for a number of another form. */
    private static Optional<String> order(String posting) {
        int dash = posting.lastIndexOf('-');
        boolean numbered = dash > 0 && posting.indexOf('-') < dash && posting.length() - dash <= 3;
        return numbered ? Optional.of(posting.substring(0, dash)) : Optional.empty();
    }

    private static String sibling(String order, String sku) {
        return order + '\t' + sku;
    }

    /** Cancellations around an order, against the shop's own rate without this SKU's. */
    CancellationCluster burst(OrderLine line, int around) {
        var ordered = line.orderedAt().toLocalDate();
        return burst(line, ordered.minusDays(around), ordered.plusDays(around));
    }

    /** Cancellations of orders of the SKU at the line's place from one day to another, both included. */
    CancellationCluster burst(OrderLine line, LocalDate first, LocalDate last) {
        int from = day(first);
        int to = day(last);
        var log = log(line);
        long lines = log.lines(from, to);
        long cancelled = log.early(from, to);
        return CancellationCluster.of(lines, cancelled, usualRate(), first, to - from + 1);
    }

    /**
     * Share of lines cancelled early, of the SKUs that show nothing unusual: one that is cancelled far too often would raise what is
     * thought usual, and hide itself and others.
     */
    private double usualRate() {
        if (usual == 0) {
            double all = rate(early, settled);
            long usualEarly = 0;
            long usualLines = 0;
            for (Map<String, LineLog> places : skus.values()) {
                for (LineLog log : places.values()) {
                    long lines = log.lines();
                    long cancelled = log.early();
                    if (CancellationCluster.chance(lines, cancelled, all) >= UNUSUAL) {
                        usualEarly += cancelled;
                        usualLines += lines;
                    }
                }
            }
            usual = rate(usualEarly, usualLines);
        }
        return usual;
    }

    /** Never zero: a shop that has had no cancellation may have its first. */
    private static double rate(long some, long all) {
        return (some + 0.5) / (all + 50);
    }

    /** Returns for defects of the SKU's orders around an order's day. */
    CancellationCluster defects(OrderLine line) {
        var ordered = line.orderedAt().toLocalDate();
        int from = day(ordered) - BATCH;
        int to = day(ordered) + BATCH;
        long lines = 0;
        long all = 0;
        for (LineLog log : skus.getOrDefault(line.sku(), Map.of()).values()) {
            lines += log.lines(from, to) - log.early(from, to);
            all += log.lines();
        }
        var own = defects.getOrDefault(line.sku(), new LineLog());
        long returned = own.lines(from, to);
        double rate = rate(defective - own.lines(), settled - all);
        return CancellationCluster.of(lines, returned, rate, ordered.minusDays(BATCH), 2 * BATCH + 1);
    }

    long units(OrderLine line, LocalDate from, LocalDate to) {
        return log(line).units(day(from), day(to));
    }

    /** Units promised to buyers of this SKU at this place at the end of a day. */
    long openUnits(OrderLine line, LocalDate day) {
        return log(line).openUnits(day(day));
    }

    /** Units of other orders, which were served, that still lay in the warehouse at the end of a day. */
    long keptUnits(OrderLine line, LocalDate day) {
        return log(line).keptUnits(day(day));
    }

    HandOvers handOvers() {
        return handOvers;
    }

    ShopRecords records() {
        return records;
    }

    private LineLog log(OrderLine line) {
        return skus.getOrDefault(line.sku(), Map.of()).getOrDefault(line.location(), new LineLog());
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
