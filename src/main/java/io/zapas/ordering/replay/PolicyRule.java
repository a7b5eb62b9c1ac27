package io.zapas.ordering.replay;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.DailyDemand;
import io.zapas.ordering.quantity.ForecastPlan;
import io.zapas.ordering.quantity.PlanCase;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.supply.Arrival;
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
        Outcome at(ReplaySeries track, int period);
    }

    PolicyRule(Policy policy, Terms terms, Foresight foresight) {
        this.policy = policy;
        this.terms = terms;
        this.foresight = foresight;
    }

    @Override
    public int order(ReplaySeries track, int period, ReplayStock shelf) {
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
        PlanCase known =
                new PlanCase(track.series().sku(), track.series().location(), position, terms, Lateness.NONE, asOf);
        return ForecastPlan.of(known, new DailyDemand(forecast, asOf), policy)
                .size()
                .units();
    }
}
