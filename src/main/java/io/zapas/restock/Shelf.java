package io.zapas.restock;

/**
 * Stock of one series at the start of a period, before arrivals.
 *
 * @param inbound units by the period in which they are due, {@code [0]} = this one
 * @param overdue units by how late they are, {@code [0]} = due a period ago
 */
record Shelf(double onHand, double[] inbound, double[] overdue) {
    Shelf(double onHand, double[] inbound) {
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
