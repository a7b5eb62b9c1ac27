package io.zapas.demo;

/** A product in the seller's own warehouse: what is there, what is promised, and what the listing claims. */
final class FbsShelf implements Stock {
    /** What becomes of an order when it is taken. */
    enum Promise {
        NOT_SOLD,
        KEPT,
        BROKEN_SUPPLY_LATE,
        BROKEN_OVERSOLD,
        BROKEN_RECORD;

        boolean isBroken() {
            return this != NOT_SOLD && this != KEPT;
        }

        TrueCause cause() {
            return switch (this) {
                case BROKEN_SUPPLY_LATE -> TrueCause.SUPPLY_LATE;
                case BROKEN_OVERSOLD -> TrueCause.OVERSOLD;
                case BROKEN_RECORD -> TrueCause.STOCK_RECORD_WRONG;
                case NOT_SOLD, KEPT -> throw new IllegalStateException("not broken: " + this);
            };
        }
    }

    /** End of a day: what the stock workbook shows, and what is really there. */
    record Day(int listed, int reserved, int physical, int sold) {}

    private final Product product;
    private final Plants plants;
    private final double dailyDemand;
    private final Agenda agenda;
    private final Day[] days;
    private int physical;
    private int reserved;
    private int broken;
    private int outstanding;
    private int sold;
    private int promisedToday;
    private int recorded;

    FbsShelf(Product product, Plants plants, Agenda agenda, int days) {
        this.product = product;
        this.plants = plants;
        this.dailyDemand = product.pattern().daily();
        this.agenda = agenda;
        this.days = new Day[days];
    }

    @Override
    public Product product() {
        return product;
    }

    @Override
    public String location() {
        return product.ownWarehouse().name();
    }

    /** What is left after the platform's own stock has served its clusters. */
    @Override
    public double share() {
        return product.scheme() == Scheme.MIXED ? 0.5 : 1;
    }

    @Override
    public int position() {
        return physical - reserved + outstanding;
    }

    Day day(int index) {
        return days[index];
    }

    void open(int quantity) {
        physical = quantity;
    }

    /** Before the first order of a day: the promise of the day is new, and a wrong record begins with what it showed. */
    void startDay(int day) {
        promisedToday = 0;
        if (plants.isRecordWrong(product, day) && !plants.isRecordWrong(product, day - 1)) {
            recorded = Math.max(physical - reserved, 8 + (int) (4 * dailyDemand));
            physical = reserved;
        }
    }

    Promise accept(int quantity, int day) {
        Promise promise = judge(quantity, day);
        if (promise == Promise.KEPT) {
            reserved += quantity;
        } else if (promise.isBroken()) {
            broken += quantity;
        }
        sold += promise == Promise.NOT_SOLD ? 0 : quantity;
        return promise;
    }

    private Promise judge(int quantity, int day) {
        boolean covered = physical - reserved >= quantity;
        if (plants.isRecordWrong(product, day)) {
            return listed(day) >= quantity ? Promise.BROKEN_RECORD : Promise.NOT_SOLD;
        }
        if (covered) {
            return Promise.KEPT;
        }
        if (plants.isOversold(product, day)) {
            return listed(day) >= quantity ? Promise.BROKEN_OVERSOLD : Promise.NOT_SOLD;
        }
        // The overdue goods are put on the listing each morning, a few at a time, and sell out by the evening.
        if (plants.isSupplyLate(product, day) && promisedToday + quantity <= Math.max(1, 0.6 * dailyDemand)) {
            promisedToday += quantity;
            return Promise.BROKEN_SUPPLY_LATE;
        }
        return Promise.NOT_SOLD;
    }

    private int listed(int day) {
        if (plants.isRecordWrong(product, day)) {
            return Math.max(0, recorded - broken);
        }
        // An oversold product's listing is filled up to the shelf every hour, as if nothing were reserved.
        return plants.isOversold(product, day) ? physical : Math.max(0, physical - reserved);
    }

    void dropBroken(int quantity) {
        broken -= quantity;
    }

    @Override
    public void order(int quantity) {
        outstanding += quantity;
    }

    @Override
    public void receive(int ordered, int received, int day) {
        outstanding -= ordered;
        physical += received;
    }

    @Override
    public void handOver(int quantity) {
        reserved -= quantity;
        physical -= quantity;
    }

    @Override
    public void release(int quantity) {
        reserved -= quantity;
    }

    @Override
    public void scrap(int quantity) {
        handOver(quantity);
    }

    @Override
    public void comeBack(int quantity, int day, int arrival) {
        agenda.inTheMorning(arrival, () -> physical += quantity);
    }

    @Override
    public void close(int day) {
        days[day] = new Day(listed(day), reserved + broken, physical, sold);
        sold = 0;
    }
}
