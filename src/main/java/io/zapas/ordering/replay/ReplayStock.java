package io.zapas.ordering.replay;

/**
 * StockProjection of one series at the start of a period, before arrivals.
 *
 * @param inbound units by the period in which they are due, {@code [0]} = this one
 * @param overdue units by how late they are, {@code [0]} = due a period ago
 */
record ReplayStock(double onHand, double[] inbound, double[] overdue) {
    ReplayStock(double onHand, double[] inbound) {
        this(onHand, inbound, new double[0]);
    }

    double position() {
        double sum = onHand;
        for (double units : inbound) {
            sum += units;
        }
        for (double units : overdue) {
            sum += units;
        }
        return sum;
    }
}
