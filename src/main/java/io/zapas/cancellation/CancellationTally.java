package io.zapas.cancellation;

import io.zapas.cancellation.CancellationSummary.CauseShare;
import io.zapas.cancellation.CancellationSummary.Completion;
import io.zapas.cancellation.CancellationSummary.SegmentCount;
import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.cancellation.declared.UnknownReasons;
import io.zapas.cancellation.maturity.AgeCounts;
import io.zapas.cancellation.maturity.AgeCurve;
import io.zapas.cancellation.maturity.WeekRates;
import io.zapas.shop.orders.OrderLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up order lines and verdicts into a {@link CancellationSummary}. Streaming: memory grows with the days, SKUs and
 * warehouses, not with the lines. The order of the lines changes nothing. Lines ordered on as-of or later are left out.
 *
 * <p>Still to come in a week = sum over its order days d of min(open lines of d, lines of d x (I(end) - I(age of d))), with I
 * from {@link AgeCurve}: a day whose lines are all delivered or cancelled expects nothing more.
 */
final class CancellationTally {
    /** Running counts of one cause, SKU or warehouse. */
    private static final class Bin {
        long lines;
        long cancelled;
        long sellerFault;
        long units;
        final MoneySums money = new MoneySums();

        void addCancelled(OrderLine line, Fault fault) {
            cancelled++;
            units += line.quantity();
            sellerFault += fault == Fault.SELLER ? 1 : 0;
            line.unitPrice().ifPresent(price -> money.add(price.times(line.quantity())));
        }
    }

    private final LocalDate asOf;
    private final AgeCounts ages;
    private final TreeMap<LocalDate, WeekRates.Day> days = new TreeMap<>();
    private final Map<Cause, Bin> causes = new HashMap<>();
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<String, Bin> skus = new HashMap<>();
    private final Map<String, Bin> warehouses = new HashMap<>();
    private final UnknownReasons unknown = new UnknownReasons();
    private long notReal;
    private long unpriced;

    CancellationTally(LocalDate asOf) {
        this.asOf = asOf;
        this.ages = new AgeCounts(asOf);
        for (Fault fault : Fault.values()) {
            faults.put(fault, 0L);
        }
    }

    void accept(OrderLine line, Verdict verdict) {
        var ordered = line.orderedAt().toLocalDate();
        if (!ordered.isBefore(asOf)) {
            return;
        }
        if (line.state() == OrderLine.State.SPLIT
                || line.isCancelled() && !verdict.probable().real()) {
            notReal++;
            return;
        }
        var day = days.computeIfAbsent(ordered, d -> new WeekRates.Day());
        if (line.state() != OrderLine.State.REVERSAL) {
            addLine(line, ordered, day);
        }
        if (line.isCancelled()) {
            addCancelled(line, verdict, day);
        }
    }

    private void addLine(OrderLine line, LocalDate ordered, WeekRates.Day day) {
        day.lines++;
        if (line.state() == OrderLine.State.OPEN || line.state() == OrderLine.State.SHIPPED) {
            day.open++;
        }
        bin(skus, line.sku()).lines++;
        bin(warehouses, line.warehouse()).lines++;
        ages.line(ordered);
        if (line.isCancelled()) {
            ages.cancellation(ordered, line.cancelledAt().map(LocalDateTime::toLocalDate), 1);
        }
    }

    private void addCancelled(OrderLine line, Verdict verdict, WeekRates.Day day) {
        day.cancelled++;
        if (verdict.fault() == Fault.SELLER) {
            day.sellerFault++;
        }
        bin(causes, verdict.probable()).addCancelled(line, verdict.fault());
        bin(skus, line.sku()).addCancelled(line, verdict.fault());
        bin(warehouses, line.warehouse()).addCancelled(line, verdict.fault());
        faults.merge(verdict.fault(), 1L, Long::sum);
        if (verdict.unknownReason()) {
            unknown.add(line.statement(), verdict.declared());
        }
        if (line.unitPrice().isEmpty()) {
            unpriced++;
        }
    }

    private static <K> Bin bin(Map<K, Bin> bins, K key) {
        return bins.computeIfAbsent(key, k -> new Bin());
    }

    CancellationSummary summary() {
        var curve = ages.curve();
        var reasons = unknown.mostFrequent();
        long listed = reasons.stream().mapToLong(UnknownReason::lines).sum();
        return new CancellationSummary(
                days.values().stream().mapToLong(day -> day.lines).sum(),
                cancelled(),
                WeekRates.of(asOf, days, ages, curve),
                pareto(),
                new EnumMap<>(faults),
                reasons,
                curve.shares(),
                completion(curve),
                unknown.lines() - listed,
                notReal,
                unpriced,
                segments(skus),
                segments(warehouses));
    }

    private long cancelled() {
        return days.values().stream().mapToLong(day -> day.cancelled).sum();
    }

    private Completion completion(AgeCurve curve) {
        if (curve.isKnown()) {
            return Completion.BY_SHOP_CURVE;
        }
        if (ages.dated() + ages.undated() == 0) {
            return Completion.NO_CANCELLATIONS;
        }
        return ages.dated() < AgeCounts.FEWEST && ages.undated() < AgeCounts.FEWEST
                ? Completion.TOO_FEW_CANCELLATIONS
                : Completion.NO_CANCEL_DATES;
    }

    private List<CauseShare> pareto() {
        var sorted = causes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Cause, Bin>>comparingLong(entry -> entry.getValue().cancelled)
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .toList();
        double all = Math.max(1, cancelled());
        var bars = new ArrayList<CauseShare>();
        long before = 0;
        for (var entry : sorted) {
            var bin = entry.getValue();
            before += bin.cancelled;
            bars.add(new CauseShare(
                    entry.getKey(), bin.cancelled, bin.units, bin.money.toList(), bin.cancelled / all, before / all));
        }
        return List.copyOf(bars);
    }

    private static List<SegmentCount> segments(Map<String, Bin> bins) {
        return bins.entrySet().stream()
                .map(entry -> segment(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(SegmentCount::cancelled)
                        .reversed()
                        .thenComparing(SegmentCount::name))
                .toList();
    }

    private static SegmentCount segment(String name, Bin bin) {
        return new SegmentCount(name, bin.lines, bin.cancelled, bin.sellerFault, bin.money.toList());
    }
}
