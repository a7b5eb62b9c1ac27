package io.zapas.cancellation.index;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.MoneySums;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Counts the postings behind the error index: those that leave from the seller's own warehouses. What the platform says counts;
 * where it says nothing, a cancellation counts if the seller's fault is declared or probable. Streaming: only the last weeks
 * are kept, a number per posting.
 */
public final class ErrorIndexTally {
    /** Days of the index that are looked back and ahead. */
    static final int DAYS = 14;

    private static final int USUAL_DAYS = 28;

    private final LocalDate asOf;
    private final Tariff tariff;
    private final Predicate<String> atPlatform;
    private final LocalDate first;
    private final Map<LocalDate, Set<Long>> shipments = new HashMap<>();
    private final Map<LocalDate, Map<Long, MoneySums>> cancelled = new HashMap<>();
    private long told;

    /** @param atPlatform places whose goods the platform itself hands over: their cancellations do not count */
    public ErrorIndexTally(LocalDate asOf, Tariff tariff, Predicate<String> atPlatform) {
        this.asOf = asOf;
        this.tariff = tariff;
        this.atPlatform = atPlatform;
        this.first = asOf.minusDays(USUAL_DAYS + DAYS + tariff.windowDays() + tariff.daysLeftOut());
    }

    public void accept(OrderLine line, Verdict verdict) {
        boolean none = line.state() == OrderLine.State.SPLIT
                || line.state() == OrderLine.State.REVERSAL
                || line.isCancelled() && !verdict.probable().real();
        if (none || atPlatform.test(line.location())) {
            return;
        }
        LocalDate due = line.shipBy().orElse(line.orderedAt()).toLocalDate();
        long posting = posting(line.orderId());
        if (!due.isBefore(first)) {
            shipments.computeIfAbsent(due, day -> new HashSet<>()).add(posting);
        }
        if (line.isCancelled() && counts(line, verdict)) {
            cancel(line, posting);
        }
    }

    private static boolean counts(OrderLine line, Verdict verdict) {
        return line.statement().countsAgainstSeller().orElse(verdict.fault() == Fault.SELLER);
    }

    private void cancel(OrderLine line, long posting) {
        LocalDate day = line.cancelledAt().orElse(line.orderedAt()).toLocalDate();
        if (day.isBefore(first) || !day.isBefore(asOf)) {
            return;
        }
        var prices =
                cancelled.computeIfAbsent(day, none -> new HashMap<>()).computeIfAbsent(posting, p -> new MoneySums());
        line.unitPrice().ifPresent(price -> prices.add(price.times(line.quantity())));
        boolean inWindow = !day.isBefore(windowStart(asOf)) && day.isBefore(windowEnd(asOf));
        told += inWindow && line.statement().countsAgainstSeller().isPresent() ? 1 : 0;
    }

    /** 64 bits of a posting's number: among a million the chance that two share them is one in 37 million. */
    private static long posting(String orderId) {
        long hash = 1125899906842597L;
        for (int i = 0; i < orderId.length(); i++) {
            hash = (hash ^ orderId.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** @param atRisk expected cancellations by ship-by day among the orders that are open now, by day */
    public ErrorIndex desk(ToDoubleFunction<LocalDate> atRisk) {
        IndexDay today = known(asOf);
        List<IndexDay> past = new ArrayList<>();
        for (int back = DAYS; back >= 1; back--) {
            past.add(known(asOf.minusDays(back)));
        }
        List<ErrorIndex.Leaving> leaving = new ArrayList<>();
        for (int k = 1; k <= DAYS; k++) {
            leaving.add(new ErrorIndex.Leaving(
                    asOf.plusDays(k), cancelledOn(windowStart(asOf).plusDays(k - 1))));
        }
        Tariff.Zone zone = tariff.zone(today.ofAll());
        return new ErrorIndex(
                tariff,
                today,
                past,
                new IndexOutlook(asOf, this::cancelledOn, this::shipmentsOn, atRisk).ahead(tariff),
                leaving,
                room(today),
                fees(zone),
                uncapped(),
                told);
    }

    private LocalDate windowStart(LocalDate day) {
        return day.minusDays(tariff.windowDays() + tariff.daysLeftOut());
    }

    private LocalDate windowEnd(LocalDate day) {
        return day.minusDays(tariff.daysLeftOut());
    }

    private IndexDay known(LocalDate day) {
        long all = 0;
        long faults = 0;
        for (LocalDate d = windowStart(day); d.isBefore(windowEnd(day)); d = d.plusDays(1)) {
            all += shipmentsOn(d);
            faults += cancelledOn(d);
        }
        double index = all == 0 ? 0 : Math.min(1, (double) faults / all);
        return new IndexDay(day, all, faults, index, index, tariff.zone(index).zone());
    }

    private long shipmentsOn(LocalDate day) {
        return shipments.getOrDefault(day, Set.of()).size();
    }

    private long cancelledOn(LocalDate day) {
        return cancelled.getOrDefault(day, Map.of()).size();
    }

    private List<ErrorIndex.Room> room(IndexDay today) {
        long all = Math.round(today.shipments());
        long faults = Math.round(today.sellerFault());
        List<ErrorIndex.Room> room = new ArrayList<>();
        for (Tariff.Zone zone : tariff.zones()) {
            double upTo = zone.upTo().doubleValue();
            // f + x <= u (n - f - x)  =>  x <= (u n - f (1 + u)) / (1 + u) = u n / (1 + u) - f
            long ofRest = (long) Math.floor(upTo * all / (1 + upTo) + 1e-9) - faults;
            room.add(new ErrorIndex.Room(zone, tariff.most(zone, all) - faults, ofRest, fees(zone)));
        }
        return room;
    }

    private List<Money> fees(Tariff.Zone zone) {
        MoneySums sum = new MoneySums();
        inWindow(prices -> prices.toList().forEach(price -> sum.add(tariff.fee(price, zone))));
        return sum.toList();
    }

    private long uncapped() {
        long[] count = {0};
        inWindow(prices -> count[0] += prices.toList().stream()
                .filter(price -> tariff.capIn(price.currency()).isEmpty())
                .count());
        return count[0];
    }

    private void inWindow(Consumer<MoneySums> sink) {
        for (LocalDate d = windowStart(asOf); d.isBefore(windowEnd(asOf)); d = d.plusDays(1)) {
            cancelled.getOrDefault(d, Map.of()).values().forEach(sink);
        }
    }
}
