package io.zapas.ordering.replay;

import io.zapas.ordering.terms.StratifiedDraws;
import java.util.ArrayList;
import java.util.Arrays;
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
        static Window of(ReplaySeries track, int from, int orders) {
            int first = from + track.leadPeriods();
            return new Window(from, orders, first, first + orders * track.reviewPeriods());
        }
    }

    /**
     * Stock of one series at the start of a period, before arrivals.
     *
     * @param inbound units by the period in which they are due, {@code [0]} = this one
     * @param overdue units by how late they are, {@code [0]} = due a period ago
     */
    record Stock(double onHand, double[] inbound, double[] overdue) {
        double position() {
            return onHand
                    + Arrays.stream(inbound).sum()
                    + Arrays.stream(overdue).sum();
        }
    }

    /**
     * What a way of ordering came to.
     *
     * @param demand units asked for in the periods counted, {@code lost} of them lost
     * @param held unit-periods left at periods' ends
     * @param orders orders of more than nothing
     * @param lostCost and {@code holdingCost} in money
     */
    record Score(
            double demand, double lost, double held, int periods, int orders, double lostCost, double holdingCost) {
        static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

        double cost() {
            return lostCost + holdingCost;
        }

        /** Share of the demand served, 1 without demand. */
        double fillRate() {
            return demand > 0 ? 1 - lost / demand : 1;
        }

        /** Mean stock of a series at a period's end. */
        double averageStock() {
            return periods == 0 ? 0 : held / periods;
        }

        Score plus(Score other) {
            return new Score(
                    demand + other.demand,
                    lost + other.lost,
                    held + other.held,
                    periods + other.periods,
                    orders + other.orders,
                    lostCost + other.lostCost,
                    holdingCost + other.holdingCost);
        }
    }

    /** How a replay ended. */
    record Played(Score score, Stock stock) {}

    /**
     * @param leadSpread standard deviation of the lead time as a share of it, 0 = every order lands as promised; the rules only
     *     know the lead time
     */
    static Played play(ReplaySeries track, Window window, Stock start, OrderRule rule, double leadSpread) {
        double stock = start.onHand();
        OnTheWay coming = new OnTheWay(window.from(), track.leadPeriods(), start);
        Tally tally = new Tally(track);
        for (int t = window.from(); t < window.to(); t++) {
            int step = t - window.from();
            if (step % track.reviewPeriods() == 0 && step / track.reviewPeriods() < window.orders()) {
                int order = rule.order(track, t, coming.stock(stock, t));
                coming.add(order, t + track.leadPeriods(), t + landing(track, t, leadSpread));
                tally.orders += order > 0 ? 1 : 0;
            }
            stock += coming.landed(t);
            double asked = track.consumed(t);
            double served = Math.min(asked, stock);
            stock -= served;
            if (t >= window.countFrom() && !Double.isNaN(track.demand(t))) {
                tally.count(asked, asked - served, stock);
            }
        }
        return new Played(tally.score(), coming.stock(stock, window.to()));
    }

    /** Periods that an order really takes, never below one; the same for every rule that is played. */
    static int landing(ReplaySeries track, int orderedAt, double leadSpread) {
        if (leadSpread == 0) {
            return track.leadPeriods();
        }
        int series = (track.series().sku() + '\u0000' + track.series().location()).hashCode();
        long bits = StratifiedDraws.mixed(((long) series << 32) ^ orderedAt * 0x9E3779B97F4A7C15L);
        double share = ((bits >>> 11) + 0.5) / (1L << 53);
        double periods = track.leadPeriods() * (1 + leadSpread * StratifiedDraws.normal(share));
        return (int) Math.max(1, Math.round(periods));
    }

    /**
     * A state as a shop might be in: the rule played for some reviews up to the period, beginning with a lead time's demand.
     */
    static Stock state(ReplaySeries track, int period, int reviews, OrderRule rule, double leadSpread) {
        int from = Math.max(0, period - reviews * track.reviewPeriods());
        double onHand = 0;
        for (int t = Math.max(0, from - track.leadPeriods()); t < from; t++) {
            onHand += track.consumed(t);
        }
        Window window = new Window(from, reviews, period, period);
        Stock start = new Stock(onHand, new double[track.leadPeriods()], new double[0]);
        return play(track, window, start, rule, leadSpread).stock();
    }

    /** Orders that have not landed yet: when they are due, and when they will come. */
    private static final class OnTheWay {
        private final int horizon;
        private final List<double[]> orders = new ArrayList<>();

        OnTheWay(int from, int horizon, Stock start) {
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

        Stock stock(double onHand, int period) {
            double[] inbound = new double[horizon];
            double[] overdue = new double[2 * horizon];
            for (double[] order : orders) {
                int ahead = (int) order[1] - period;
                double[] book = ahead >= 0 ? inbound : overdue;
                book[Math.min(book.length - 1, ahead >= 0 ? ahead : -ahead - 1)] += order[0];
            }
            return new Stock(onHand, inbound, overdue);
        }
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
