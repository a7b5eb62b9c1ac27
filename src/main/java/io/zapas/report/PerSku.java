package io.zapas.report;

import io.zapas.report.Listed.Status;
import io.zapas.restock.Arrival;
import io.zapas.restock.Recommendation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of an SKU, which stand side by side, into one. */
final class PerSku implements Iterator<Listed> {
    private final Iterator<Line> lines;
    private final LocalDate asOf;
    private @Nullable Line next;

    PerSku(Iterator<Line> lines, LocalDate asOf) {
        this.lines = lines;
        this.asOf = asOf;
        this.next = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Listed next() {
        Line first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Line> group = new ArrayList<>();
        while (next != null && next.key().sku().equals(first.key().sku())) {
            group.add(next);
            next = lines.hasNext() ? lines.next() : null;
        }
        return listed(group);
    }

    private Listed listed(List<Line> places) {
        int onHand = places.stream()
                .mapToInt(line -> Math.max(0, line.plan().position().onHand()))
                .sum();
        double perDay = places.stream()
                .mapToDouble(line -> line.plan().meanDemandPerDay())
                .sum();
        int empty = (int) places.stream()
                .filter(line -> line.plan().meanDemandPerDay() > 0
                        && line.plan().position().onHand() <= 0)
                .count();
        Optional<LocalDate> arrival = places.stream()
                .flatMap(PerSku::supply)
                .map(each -> each.on().isBefore(asOf) ? asOf : each.on())
                .min(Comparator.naturalOrder());
        Optional<LocalDate> runsOut = places.stream()
                .map(Line::plan)
                .filter(plan -> plan.position().onHand() > 0)
                .flatMap(plan -> plan.stockoutOn().stream())
                .min(Comparator.naturalOrder());
        int leadDays = places.stream()
                .mapToInt(line -> line.plan().terms().leadTimeDays())
                .min()
                .orElse(0);
        Status status = status(onHand, perDay, leadDays, arrival);
        LocalDate ordered = asOf.plusDays(leadDays);
        LocalDate supplied = arrival.filter(day -> day.isBefore(ordered)).orElse(ordered);
        return new Listed(
                places.get(0).product(),
                status,
                onHand,
                places.size(),
                empty,
                perDay,
                runsOut,
                arrival,
                switch (status) {
                    case IN_STOCK -> Optional.of(asOf);
                    case LOW, OUT -> Optional.of(supplied);
                    case NOT_SOLD -> Optional.empty();
                });
    }

    private static Status status(int onHand, double perDay, int leadDays, Optional<LocalDate> arrival) {
        if (onHand <= 0) {
            return perDay > 0 || arrival.isPresent() ? Status.OUT : Status.NOT_SOLD;
        }
        return onHand < perDay * leadDays ? Status.LOW : Status.IN_STOCK;
    }

    /** Returns are no supply to promise on. */
    private static Stream<Arrival> supply(Line line) {
        Recommendation plan = line.plan();
        return plan.position().arrivals().stream()
                .filter(each -> each.source() != Arrival.Source.RETURN && each.quantity() >= 1);
    }
}
