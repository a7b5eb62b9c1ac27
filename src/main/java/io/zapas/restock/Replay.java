package io.zapas.restock;

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
        static Window of(Track track, int from, int orders) {
            int first = from + track.leadPeriods();
            return new Window(from, orders, first, first + orders * track.reviewPeriods());
        }
    }

    /** How a replay ended. */
    record Played(Score score, Shelf shelf) {}

    static double consumed(Track track, int period) {
        boolean known = period < track.series().values().length && !Double.isNaN(track.demand(period));
        return known ? track.demand(period) : 0;
    }

    static Played play(Track track, Window window, Shelf start, OrderRule rule) {
        double stock = start.onHand();
        double[] inbound = new double[window.to() - window.from() + track.leadPeriods() + 1];
        System.arraycopy(start.inbound(), 0, inbound, 0, Math.min(start.inbound().length, inbound.length));
        Tally tally = new Tally(track);
        for (int t = window.from(); t < window.to(); t++) {
            int step = t - window.from();
            if (step % track.reviewPeriods() == 0 && step / track.reviewPeriods() < window.orders()) {
                int order = rule.order(track, t, new Shelf(stock, ahead(inbound, step, track.leadPeriods())));
                inbound[step + track.leadPeriods()] += order;
                tally.orders += order > 0 && t >= window.from() ? 1 : 0;
            }
            stock += inbound[step];
            double asked = consumed(track, t);
            double served = Math.min(asked, stock);
            stock -= served;
            if (t >= window.countFrom() && !Double.isNaN(track.demand(t))) {
                tally.count(asked, asked - served, stock);
            }
        }
        int steps = window.to() - window.from();
        return new Played(tally.score(), new Shelf(stock, ahead(inbound, steps, track.leadPeriods())));
    }

    private static double[] ahead(double[] inbound, int from, int periods) {
        double[] ahead = new double[periods];
        System.arraycopy(inbound, from, ahead, 0, Math.min(periods, inbound.length - from));
        return ahead;
    }

    /**
     * A state as a shop might be in: the rule played for some reviews up to the period, beginning with a lead time's demand.
     */
    static Shelf state(Track track, int period, int reviews, OrderRule rule) {
        int from = Math.max(0, period - reviews * track.reviewPeriods());
        double onHand = 0;
        for (int t = Math.max(0, from - track.leadPeriods()); t < from; t++) {
            onHand += consumed(track, t);
        }
        Window window = new Window(from, reviews, period, period);
        return play(track, window, new Shelf(onHand, new double[track.leadPeriods()]), rule)
                .shelf();
    }

    private static final class Tally {
        private final Track track;
        private double demand;
        private double lost;
        private double held;
        private int periods;
        private int orders;

        Tally(Track track) {
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
