package io.zapas.restock;

/** Stock of one series at the start of a period, before arrivals: on hand, and inbound by period from now on. */
record Shelf(double onHand, double[] inbound) {
    double position() {
        double sum = onHand;
        for (double units : inbound) {
            sum += units;
        }
        return sum;
    }
}
