package io.zapas.demo;

/** A product in a cluster of the platform. */
final class FboPlace implements Stock {
    /** The state at the end of a day; {@code sold} are the units ordered from this place that day. */
    record Day(int onHand, int preparing, int requested, int inTransit, int returning, int defective, int sold) {
        boolean inStock() {
            return onHand > 0 || sold > 0;
        }

        boolean isEmpty() {
            return onHand + preparing + requested + inTransit + returning + defective == 0;
        }
    }

    /** Days from receipt at the seller to shipping, to the platform's dock and to the shelf. */
    private static final int TO_SHIP = 1;

    private static final int TO_DOCK = 4;
    private static final int TO_SHELF = 5;

    private final Product product;
    private final Cluster cluster;
    private final double share;
    private final Agenda agenda;
    private final Day[] days;
    private int onHand;
    private int preparing;
    private int requested;
    private int inTransit;
    private int returning;
    private int defective;
    private int outstanding;
    private int sold;

    FboPlace(Product product, Cluster cluster, double share, Agenda agenda, int days) {
        this.product = product;
        this.cluster = cluster;
        this.share = share;
        this.agenda = agenda;
        this.days = new Day[days];
    }

    @Override
    public Product product() {
        return product;
    }

    Cluster cluster() {
        return cluster;
    }

    @Override
    public String location() {
        return cluster.name();
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public int position() {
        return onHand + preparing + requested + inTransit + outstanding;
    }

    Day day(int index) {
        return days[index];
    }

    void open(int quantity) {
        onHand = quantity;
    }

    boolean sell(int quantity) {
        if (onHand < quantity) {
            return false;
        }
        onHand -= quantity;
        sold += quantity;
        return true;
    }

    @Override
    public void order(int quantity) {
        outstanding += quantity;
    }

    @Override
    public void receive(int ordered, int received, int day) {
        outstanding -= ordered;
        requested += received;
        agenda.inTheMorning(day + TO_SHIP, () -> {
            requested -= received;
            inTransit += received;
        });
        agenda.inTheMorning(day + TO_DOCK, () -> {
            inTransit -= received;
            preparing += received;
        });
        agenda.inTheMorning(day + TO_SHELF, () -> {
            preparing -= received;
            onHand += received;
        });
    }

    @Override
    public void handOver(int quantity) {
        // The units left the shelf when they were ordered.
    }

    @Override
    public void release(int quantity) {
        onHand += quantity;
    }

    @Override
    public void scrap(int quantity) {
        defective += quantity;
    }

    @Override
    public void comeBack(int quantity, int day, int arrival) {
        agenda.inTheEvening(day, () -> returning += quantity);
        agenda.inTheMorning(arrival, () -> {
            returning -= quantity;
            onHand += quantity;
        });
    }

    @Override
    public void close(int day) {
        days[day] = new Day(onHand, preparing, requested, inTransit, returning, defective, sold);
        sold = 0;
    }
}
