package io.zapas.ordering.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Plays a way of ordering against what happened: period by period arrivals land, demand is served or lost, what is left is
 * held. Periods whose demand is not known (nothing could be sold) take nothing and cost nothing.
 */
final class Replay {
    private Replay() {}

    /**
     * A stretch of history.
     *
     * @param from first period · {@code orders} placed from it on, one per review · costs count from {@code countFrom} on,
     *     to {@code to} (exclusive)
     */
    record Window(int from, int orders, int countFrom, int to) {
        /** Orders one review after the other; the periods count in which those orders decide. */
        public static Window of(ReplaySeries track, int from, int orders) {
            int first = from + track.leadPeriods();
            return new Window(from, orders, first, first + orders * track.reviewPeriods());
        }
    }

    /** How a replay ended. */
    record Played(Score score, ReplayStock shelf) {}

    static double consumed(ReplaySeries track, int period) {
        boolean known = period < track.series().values().length && !Double.isNaN(track.demand(period));
        return known ? track.demand(period) : 0;
    }

    static Played play(ReplaySeries track, Window window, ReplayStock start, OrderRule rule) {
        return play(track, window, start, rule, Landing.PUNCTUAL);
    }

    static Played play(ReplaySeries track, Window window, ReplayStock start, OrderRule rule, Landing landing) {
        double stock = start.onHand();
        OnTheWay coming = new OnTheWay(window.from(), track.leadPeriods(), start);
        Tally tally = new Tally(track);
        for (int t = window.from(); t < window.to(); t++) {
            int step = t - window.from();
            if (step % track.reviewPeriods() == 0 && step / track.reviewPeriods() < window.orders()) {
                int order = rule.order(track, t, coming.shelf(stock, t));
                coming.add(order, t + track.leadPeriods(), t + landing.periods(track, t));
                tally.orders += order > 0 ? 1 : 0;
            }
            stock += coming.landed(t);
            double asked = consumed(track, t);
            double served = Math.min(asked, stock);
            stock -= served;
            if (t >= window.countFrom() && !Double.isNaN(track.demand(t))) {
                tally.count(asked, asked - served, stock);
            }
        }
        return new Played(tally.score(), coming.shelf(stock, window.to()));
    }

    /** Orders that have not landed yet: when they are due, and when they will come. */
    private static final class OnTheWay {
        private final int horizon;
        private final List<double[]> orders = new ArrayList<>();

        OnTheWay(int from, int horizon, ReplayStock start) {
            this.horizon = horizon;
            for (int t = 0; t < start.inbound().length; t++) {
                add(start.inbound()[t], from + t, from + t);
            }
            for (int late = 0; late < start.overdue().length; late++) {
                add(start.overdue()[late], from - late - 1, from + late + 1);
            }
        }

        void add(double units, int due, int comes) {
            if (units > 0) {
                orders.add(new double[] {units, due, comes});
            }
        }

        double landed(int period) {
            double units = 0;
            for (Iterator<double[]> each = orders.iterator(); each.hasNext(); ) {
                double[] order = each.next();
                if (order[2] <= period) {
                    units += order[0];
                    each.remove();
                }
            }
            return units;
        }

        ReplayStock shelf(double onHand, int period) {
            double[] inbound = new double[horizon];
            double[] overdue = new double[2 * horizon];
            for (double[] order : orders) {
                int ahead = (int) order[1] - period;
                double[] book = ahead >= 0 ? inbound : overdue;
                book[Math.min(book.length - 1, ahead >= 0 ? ahead : -ahead - 1)] += order[0];
            }
            return new ReplayStock(onHand, inbound, overdue);
        }
    }

    /**
     * A state as a shop might be in: the rule played for some reviews up to the period, beginning with a lead time's demand.
     */
    static ReplayStock state(ReplaySeries track, int period, int reviews, OrderRule rule) {
        return state(track, period, reviews, rule, Landing.PUNCTUAL);
    }

    static ReplayStock state(ReplaySeries track, int period, int reviews, OrderRule rule, Landing landing) {
        int from = Math.max(0, period - reviews * track.reviewPeriods());
        double onHand = 0;
        for (int t = Math.max(0, from - track.leadPeriods()); t < from; t++) {
            onHand += consumed(track, t);
        }
        Window window = new Window(from, reviews, period, period);
        return play(track, window, new ReplayStock(onHand, new double[track.leadPeriods()]), rule, landing)
                .shelf();
    }

    private static final class Tally {
        private final ReplaySeries track;
        private double demand;
        private double lost;
        private double held;
        private int periods;
        private int orders;

        Tally(ReplaySeries track) {
            this.track = track;
        }

        void count(double asked, double missed, double left) {
            demand += asked;
            lost += missed;
            held += left;
            periods++;
        }

        Score score() {
            return new Score(demand, lost, held, periods, orders, lost * track.shortage(), held * track.holding());
        }
    }
}
