package io.zapas.ordering.allocation;

import io.zapas.ordering.allocation.Sending.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Divides the existing stock of one SKU over the places that lack it.
 *
 * <p>Unit by unit to the place where it avoids the largest expected loss, from the own warehouse that misses it least, as
 * long as it is worth more there than where it is. As each further unit is worth no more than the one before, wherever it goes
 * and wherever it is taken, this greedy division is the best one (Fox, Management Science 13, 1966). No place gets more than
 * it needs, no warehouse gives more than it has, and between own warehouses only excess moves: what is not needed until the
 * next order, as both sell.
 */
final class Allocation {
    private final List<Place> places;
    private final boolean inMoney;

    private Allocation(List<Echelon> echelons) {
        this.inMoney =
                echelons.stream().allMatch(each -> each.costs().shortage().isPresent())
                        && echelons.stream()
                                        .map(each -> each.costs().currency())
                                        .distinct()
                                        .count()
                                <= 1;
        this.places = echelons.stream()
                .sorted(Comparator.comparing(Echelon::key))
                .map(Place::new)
                .toList();
    }

    /** The state of one place while units are moved. */
    private final class Place {
        private final Echelon echelon;
        private final double worth;
        private final Map<String, Integer> received = new TreeMap<>();
        private int sent;
        private int given;
        private double saved;

        Place(Echelon echelon) {
            this.echelon = echelon;
            this.worth = inMoney ? echelon.costs().shortage().orElseThrow().doubleValue() : 1;
        }

        double gain() {
            return worth * echelon.gain(sent);
        }

        double loss() {
            return worth * echelon.loss(given);
        }

        boolean wants() {
            return given == 0 && sent < echelon.need();
        }

        boolean has() {
            return echelon.own() && sent == 0 && given < echelon.available();
        }

        /** Whether the next unit may go: to another own warehouse only what is not needed here. */
        boolean gives(Place to) {
            return to != this && has() && (!to.echelon.own() || echelon.loss(given) <= 1 - echelon.level());
        }

        /** An own warehouse that gets nothing waits for its order: that is the purchase's matter. */
        boolean isListed() {
            boolean lacks = echelon.need() > 0 || echelon.closed() && echelon.gain(0) > 0.5;
            return sent > 0 || !echelon.own() && lacks;
        }

        void take(Place from) {
            saved += gain() - from.loss();
            sent++;
            from.given++;
            received.merge(from.echelon.key().location(), 1, Integer::sum);
        }
    }

    /**
     * @param echelons of one SKU, a place once
     * @return what to send to each cluster that lacks something and between own warehouses, by the place's name; nothing where no own warehouse holds any
     */
    static List<Sending> of(List<Echelon> echelons) {
        Allocation allocation = new Allocation(echelons);
        if (allocation.places.stream().noneMatch(Place::has)) {
            return List.of();
        }
        allocation.divide();
        return allocation.places.stream()
                .filter(Place::isListed)
                .map(allocation::supply)
                .toList();
    }

    private void divide() {
        List<Place> lacking = new ArrayList<>(places);
        while (true) {
            lacking.removeIf(place -> !place.wants());
            Optional<Place> to = lacking.stream().max(Comparator.comparingDouble(Place::gain));
            if (to.isEmpty()) {
                return;
            }
            Place best = to.get();
            Optional<Place> from = places.stream()
                    .filter(place -> place.gives(best))
                    .min(Comparator.comparingDouble(Place::loss)
                            .thenComparing(place -> place.given - place.echelon.available()));
            if (from.isPresent() && best.gain() > from.get().loss() + 1e-9) {
                best.take(from.get());
            } else {
                lacking.remove(best);
            }
        }
    }

    private Sending supply(Place place) {
        Echelon at = place.echelon;
        double held = Math.max(0, at.available() + at.coming()) + place.sent;
        return new Sending(
                at.key().sku(),
                at.key().location(),
                at.own(),
                at.closed(),
                at.available(),
                at.coming(),
                at.need(),
                place.received.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList(),
                at.perDay() > 0 ? held / at.perDay() : Double.POSITIVE_INFINITY,
                inMoney
                        ? Optional.of(BigDecimal.valueOf(place.saved).setScale(2, RoundingMode.HALF_UP))
                        : Optional.empty(),
                at.costs().currency());
    }
}
