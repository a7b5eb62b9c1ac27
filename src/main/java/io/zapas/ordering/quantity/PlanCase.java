package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.ServiceLevel;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.supply.Arrival;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SKU at one location on as-of: everything but its demand.
 *
 * @param share units that are ordered here at least, as this place's part of a minimum that the SKU's places reach together
 */
public record PlanCase(
        String sku,
        String location,
        Position position,
        Terms terms,
        Lateness lateness,
        LocalDate asOf,
        Arrivals arrivals,
        int share) {
    /** How far beyond the protection interval a stock-out is looked for. */
    static final int LOOK_AHEAD_DAYS = 60;

    public PlanCase(String sku, String location, Position position, Terms terms, Lateness lateness, LocalDate asOf) {
        this(
                sku,
                location,
                position,
                terms,
                lateness,
                asOf,
                new Arrivals(position.arrivals(), asOf, lateness, interval(terms) + LOOK_AHEAD_DAYS),
                0);
    }

    /** The same with a part of the SKU's common minimum, 0 = none. */
    PlanCase sharing(int units) {
        return new PlanCase(
                sku, location, position, terms.atLeast(Math.max(1, units)), lateness, asOf, arrivals, units);
    }

    private static int interval(Terms terms) {
        return terms.leadTimeDays() + terms.reviewDays();
    }

    /** Days from as-of until the order after this one lands. */
    public int interval() {
        return interval(terms);
    }

    /** Sellable units, negative = owed to open postings. */
    public double available() {
        return (position.known() ? position.onHand() : 0) - position.promised();
    }

    /** Units expected back from buyers within the interval. */
    double returns() {
        return position.arrivals().stream()
                .filter(arrival -> arrival.source() == Arrival.Source.RETURN)
                .filter(arrival -> arrival.on().isBefore(asOf.plusDays(interval())))
                .mapToDouble(arrival -> Math.max(0, arrival.quantity()))
                .sum();
    }

    /** Whether the supplier was ordered from so lately that it takes no order yet. */
    boolean tooSoon() {
        return terms.limits().notBefore().filter(asOf::isBefore).isPresent();
    }

    /** Rounds and bounds what is wanted. */
    OrderSize size(double wanted) {
        if (terms.doNotOrder()) {
            return new OrderSize(0, Reason.DO_NOT_ORDER);
        }
        if (position.supplyRestricted()) {
            return new OrderSize(0, Reason.SUPPLY_RESTRICTED);
        }
        if (tooSoon() && wanted > 1e-9) {
            return new OrderSize(0, Reason.TOO_SOON_AFTER_LAST_ORDER);
        }
        OrderSize own = OrderSize.of(wanted, held(), terms);
        return own.units() < share ? new OrderSize(share, Reason.RAISED_TO_MOQ) : own;
    }

    /** On hand and inbound, as far as a maximum stock counts them. */
    public double held() {
        double inbound = position.arrivals().stream()
                .mapToDouble(arrival -> Math.max(0, arrival.quantity()))
                .sum();
        return Math.max(0, available()) + inbound;
    }

    /** The plan where nothing is known of the demand. */
    Recommendation nothing(Reason reason) {
        Reason why = size(0).reason();
        double returns = returns();
        double inbound = comingBefore(interval()) - returns;
        Waterfall steps = new Waterfall(0, 0, 0, available(), inbound, returns, 0, available() + inbound + returns, 0);
        return recommendation(
                0, ServiceLevel.of(terms), 0, steps, Optional.empty(), why == Reason.ENOUGH_STOCK ? reason : why);
    }

    /** Units that arrive before a day from as-of, in the median. */
    public double comingBefore(int days) {
        double[] arriving = arrivals.median();
        double sum = 0;
        for (int day = 0; day < Math.min(days, arriving.length); day++) {
            sum += arriving[day];
        }
        return sum;
    }

    Recommendation recommendation(
            double perDay,
            double level,
            double orderUpTo,
            Waterfall steps,
            Optional<LocalDate> stockoutOn,
            Reason reason) {
        double held = Math.max(0, available()) + steps.inbound() + steps.expectedReturns();
        return new Recommendation(
                sku,
                location,
                position,
                terms,
                perDay,
                level,
                orderUpTo,
                steps,
                terms.unitCost().map(cost -> cost.multiply(BigDecimal.valueOf(steps.order()))),
                stockoutOn,
                stockoutOn.map(day -> day.minusDays(terms.leadTimeDays())),
                perDay > 0 ? held / perDay : Double.POSITIVE_INFINITY,
                reason,
                notes(stockoutOn));
    }

    private List<Note> notes(Optional<LocalDate> stockoutOn) {
        List<Note> notes = new ArrayList<>();
        note(notes, !position.known(), Note.STOCK_UNKNOWN);
        note(notes, terms.assumed().contains("leadTimeDays"), Note.LEAD_TIME_ASSUMED);
        note(notes, terms.assumed().contains("reviewDays"), Note.REVIEW_ASSUMED);
        note(notes, terms.unitCost().isEmpty(), Note.COST_UNKNOWN);
        note(notes, arrivals.hasOverdue(), Note.OVERDUE_PURCHASE_ORDER);
        note(notes, OrderSize.moqAboveMaximum(terms), Note.MOQ_ABOVE_MAXIMUM_STOCK);
        note(notes, share > 0, Note.SHARE_OF_MINIMUM);
        LocalDate lands = asOf.plusDays(terms.leadTimeDays());
        note(notes, stockoutOn.filter(day -> day.isBefore(lands)).isPresent(), Note.RUNS_OUT_BEFORE_ARRIVAL);
        return List.copyOf(notes);
    }

    private static void note(List<Note> notes, boolean applies, Note note) {
        if (applies) {
            notes.add(note);
        }
    }
}
