package io.zapas.restock;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The planner itself as a rule of the replay: the same code that decides tonight's orders. */
final class PolicyRule implements OrderRule {
    private final Policy policy;
    private final Terms terms;
    private final Foresight foresight;

    /** What was forecast at the start of a period; asked for again and again with other policies. */
    @FunctionalInterface
    interface Foresight {
        Outcome at(Track track, int period);
    }

    PolicyRule(Policy policy, Terms terms, Foresight foresight) {
        this.policy = policy;
        this.terms = terms;
        this.foresight = foresight;
    }

    @Override
    public int order(Track track, int period, Shelf shelf) {
        if (!(foresight.at(track, period) instanceof Forecast forecast)) {
            return 0;
        }
        LocalDate asOf = track.date(period);
        List<Arrival> arrivals = new ArrayList<>();
        for (int t = 0; t < shelf.inbound().length; t++) {
            if (shelf.inbound()[t] > 0) {
                LocalDate on = track.cadence().plus(asOf, t);
                arrivals.add(new Arrival(on, shelf.inbound()[t], Arrival.Source.PURCHASE_ORDER));
            }
        }
        for (int late = 0; late < shelf.overdue().length; late++) {
            if (shelf.overdue()[late] > 0) {
                LocalDate on = track.cadence().plus(asOf, -late - 1);
                arrivals.add(new Arrival(on, shelf.overdue()[late], Arrival.Source.PURCHASE_ORDER));
            }
        }
        Position position = new Position(true, (int) shelf.onHand(), 0, 0, 0, false, arrivals);
        Case known = new Case(track.series().sku(), track.series().location(), position, terms, Lateness.NONE, asOf);
        return ForecastPlan.of(known, new Outlook(forecast, asOf), policy)
                .size()
                .units();
    }
}
