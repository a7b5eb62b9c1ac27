package io.zapas.cancellation.cost;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A run of days with cancellations of one cause, at most {@link #GAP} days apart. So many more units on the shelf at its beginning
 * would have served all of them, where units were what lacked.
 */
public record Spell(LocalDate from, LocalDate to, long units) {
    public static final int GAP = 7;

    /** The one with the most units, the earlier among equals. */
    static Optional<Spell> worst(SortedMap<LocalDate, Integer> units) {
        Spell worst = null;
        Spell last = null;
        for (Map.Entry<LocalDate, Integer> day : units.entrySet()) {
            boolean goesOn = last != null && !day.getKey().isAfter(last.to.plusDays(GAP));
            last = goesOn
                    ? new Spell(last.from, day.getKey(), last.units + day.getValue())
                    : new Spell(day.getKey(), day.getKey(), day.getValue());
            worst = worst == null || last.units > worst.units ? last : worst;
        }
        return Optional.ofNullable(worst);
    }
}
