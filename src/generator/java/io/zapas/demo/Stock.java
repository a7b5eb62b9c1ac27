package io.zapas.demo;

/** The units of one product at one place, as orders and purchases move them. */
interface Stock {
    Product product();

    /** The name that stock and purchase files use for the place. */
    String location();

    /** On hand, on the way and on order, minus what is promised. */
    int position();

    /** Share of the product's demand that this place serves. */
    double share();

    void order(int quantity);

    /** A purchase order line arrives at the seller; {@code ordered} leaves the outstanding ones. */
    void receive(int ordered, int received, int day);

    void handOver(int quantity);

    /** Cancelled before hand-over: the units stay and can be sold again. */
    void release(int quantity);

    /** Cancelled because the units are unfit. */
    void scrap(int quantity);

    /** Cancelled or returned after hand-over: the units travel back from {@code day} to {@code arrival}. */
    void comeBack(int quantity, int day, int arrival);

    /** End of the day: remember the state for the snapshots. */
    void close(int day);
}
