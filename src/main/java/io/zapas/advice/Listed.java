package io.zapas.advice;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One SKU over all its places, as its listing should show it.
 *
 * @param places where demand or stock is kept, {@code emptyPlaces} of them with demand and nothing to sell
 * @param perDay mean expected demand
 * @param runsOutOn first day on which a place with demand runs out, empty if none is in sight or it is out already
 * @param earliestArrival next expected day of units on their way, never before as-of
 * @param availableFrom the day that can honestly be promised: at once, with the next arrival, or with an order placed today
 */
public record Listed(
        Product product,
        Status status,
        int onHand,
        int places,
        int emptyPlaces,
        double perDay,
        Optional<LocalDate> runsOutOn,
        Optional<LocalDate> earliestArrival,
        Optional<LocalDate> availableFrom) {
    public enum Status {
        OUT,
        /** Lasts for less than an order takes. */
        LOW,
        IN_STOCK,
        /** Neither stock nor demand expected. */
        NOT_SOLD,
        /** No export tells the stock. */
        UNKNOWN
    }

    /** @param places all lines of one SKU */
    public static Listed of(List<Line> places, LocalDate asOf) {
        int onHand = places.stream()
                .mapToInt(line -> Math.max(0, line.plan().position().onHand()))
                .sum();
        double perDay = places.stream()
                .mapToDouble(line -> line.plan().meanDemandPerDay())
                .sum();
        int empty =
                (int) places.stream().filter(line -> line.plan().outOfStock()).count();
        Optional<LocalDate> arrival = places.stream()
                .flatMap(Listed::supply)
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
        boolean known = places.stream().anyMatch(line -> line.plan().position().known());
        Status status = known ? status(onHand, perDay, leadDays, arrival) : Status.UNKNOWN;
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
                    case NOT_SOLD, UNKNOWN -> Optional.empty();
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
