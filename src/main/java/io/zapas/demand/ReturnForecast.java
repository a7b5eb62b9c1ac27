package io.zapas.demand;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Units expected back, by day.
 *
 * <p>Known to come back and not received: spread over the days that the delay leaves open. Beyond those, of each order day's
 * units: all x share x (part of the delay still ahead), less the known ones. What should have been back by now is taken to be
 * back. Open lines are left out: they have not left the house.
 */
final class ReturnForecast {
    private final int asOf;
    private final ReturnEstimate estimate;

    ReturnForecast(int asOf, ReturnEstimate estimate) {
        this.asOf = asOf;
        this.estimate = estimate;
    }

    Stream<ExpectedReturn> of(String sku, ProductLog log) {
        var places = new TreeMap<String, HandedOver>();
        log.places.forEach((location, place) -> places.put(location, HandedOver.of(place)));
        int mature = asOf - estimate.matureDays();
        double share = estimate.shareOf(
                places.values().stream().mapToLong(p -> p.returned(mature)).sum(),
                places.values().stream().mapToLong(p -> p.all(mature)).sum());
        return places.entrySet().stream().flatMap(p -> of(new SeriesKey(sku, p.getKey()), p.getValue(), share));
    }

    private Stream<ExpectedReturn> of(SeriesKey key, HandedOver handedOver, double share) {
        var expected = new TreeMap<Integer, Double>();
        handedOver.days.forEach((ordered, day) -> spread(ordered, units(ordered, day, share), expected));
        return expected.entrySet().stream().map(e -> expectedReturn(key, e));
    }

    private ExpectedReturn expectedReturn(SeriesKey key, Map.Entry<Integer, Double> day) {
        return new ExpectedReturn(key, LocalDate.ofEpochDay(day.getKey()), day.getValue() * estimate.sellableShare());
    }

    private double units(int ordered, HandedOver.Day day, double share) {
        double known = Math.max(0, day.comingBack - day.received);
        return Math.max(known, day.all() * share * estimate.after(asOf - 1 - ordered));
    }

    private void spread(int ordered, double units, Map<Integer, Double> expected) {
        int age = asOf - 1 - ordered;
        double ahead = estimate.after(age);
        if (ahead <= 0 || units <= 0) {
            return;
        }
        for (int k = Math.max(0, age + 1); k <= ReturnEstimate.LONGEST; k++) {
            double weight = estimate.delay()[k] / ahead;
            if (weight > 0) {
                expected.merge(ordered + k, units * weight, Double::sum);
            }
        }
    }

    /** Units of one place that left the house and came back, by order day. */
    static final class HandedOver {
        /** Of one order day. */
        static final class Day {
            int gone;
            int comingBack;
            int received;

            /** Returned as far as anything tells: an order export and a returns export may know different ones. */
            int returned() {
                return Math.max(comingBack, received);
            }

            int all() {
                return gone + comingBack;
            }
        }

        final TreeMap<Integer, Day> days = new TreeMap<>();

        static HandedOver of(PlaceLog log) {
            var handedOver = new HandedOver();
            log.entries().forEach(entry -> {
                if (entry.is(Standing.HANDED_OVER)) {
                    handedOver.day(entry.day()).gone += entry.units();
                } else if (entry.is(Standing.COMING_BACK)) {
                    handedOver.day(entry.day()).comingBack += entry.units();
                } else if (entry.kind() == PlaceLog.RECEIVED) {
                    handedOver.day(entry.day()).received += entry.units();
                }
            });
            return handedOver;
        }

        private Day day(int day) {
            return days.computeIfAbsent(day, d -> new Day());
        }

        long all(int before) {
            return days.headMap(before).values().stream().mapToLong(Day::all).sum();
        }

        long returned(int before) {
            return days.headMap(before).values().stream()
                    .mapToLong(day -> Math.min(day.all(), day.returned()))
                    .sum();
        }
    }
}
