package io.zapas.ordering.replay;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.DailyDemand;
import io.zapas.ordering.quantity.ForecastPlan;
import io.zapas.ordering.quantity.PlanCase;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.terms.Lateness;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The planner itself as a rule of the replay: the same code that decides tonight's orders. */
record PolicyRule(Policy policy, Foresight foresight) implements OrderRule {
    /** What was forecast at the start of a period; asked for again and again with other policies. */
    @FunctionalInterface
    interface Foresight {
        Outcome at(ReplaySeries track, int period);
    }

    @Override
    public int order(ReplaySeries track, int period, Replay.Stock stock) {
        if (!(foresight.at(track, period) instanceof Forecast forecast)) {
            return 0;
        }
        LocalDate asOf = track.date(period);
        List<Arrival> arrivals = new ArrayList<>();
        for (int t = 0; t < stock.inbound().length; t++) {
            add(arrivals, stock.inbound()[t], track.cadence().plus(asOf, t));
        }
        for (int late = 0; late < stock.overdue().length; late++) {
            add(arrivals, stock.overdue()[late], track.cadence().plus(asOf, -late - 1));
        }
        Position position = new Position(true, (int) stock.onHand(), 0, 0, 0, false, arrivals);
        PlanCase known = PlanCase.of(track.key(), position, track.terms(), Lateness.NONE, asOf);
        return ForecastPlan.of(known, new DailyDemand(forecast, asOf), policy)
                .size()
                .units();
    }

    private static void add(List<Arrival> arrivals, double units, LocalDate on) {
        if (units > 0) {
            arrivals.add(new Arrival(on, units, Arrival.Source.PURCHASE_ORDER));
        }
    }
}
