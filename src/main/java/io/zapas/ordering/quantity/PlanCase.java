package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SKU at one location on as-of: everything but its demand.
 *
 * @param arrivals of the position, day by day and path by path
 * @param share units that are ordered here at least, as this place's part of a minimum that the SKU's places reach together
 */
public record PlanCase(SeriesKey key, Position position, Terms terms, LocalDate asOf, Arrivals arrivals, int share) {
    /** How far beyond the protection interval a stock-out is looked for. */
    private static final int LOOK_AHEAD_DAYS = 60;

    public static PlanCase of(SeriesKey key, Position position, Terms terms, Lateness lateness, LocalDate asOf) {
        int days = terms.intervalDays() + LOOK_AHEAD_DAYS;
        return new PlanCase(key, position, terms, asOf, new Arrivals(position.arrivals(), asOf, lateness, days), 0);
    }

    /** The same with a part of the SKU's common minimum, 0 = none. */
    PlanCase sharing(int units) {
        Terms.Lot lot = terms.lot();
        Terms shared = terms.with(new Terms.Lot(Math.max(1, units), lot.packSize(), lot.maxStock(), lot.room()));
        return new PlanCase(key, position, shared, asOf, arrivals, units);
    }

    /** Days from as-of until the order after this one lands. */
    public int interval() {
        return terms.intervalDays();
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

    /** Whether nothing at all may be ordered now: the supplier was ordered from so lately that it takes no order yet. */
    private boolean tooSoon() {
        return terms.notBefore().filter(asOf::isBefore).isPresent();
    }

    /** Whether an order is allowed. */
    boolean mayOrder() {
        return !terms.doNotOrder() && !position.supplyRestricted() && !tooSoon();
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
        OrderSize own = OrderSize.of(wanted, held(), terms.lot());
        return own.units() < share ? new OrderSize(share, Reason.RAISED_TO_MOQ) : own;
    }

    /** On hand and inbound, as far as a maximum stock counts them. */
    public double held() {
        return Math.max(0, available()) + position.inbound();
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

    List<Note> notes(Optional<LocalDate> stockoutOn) {
        List<Note> notes = new ArrayList<>();
        note(notes, !position.known(), Note.STOCK_UNKNOWN);
        note(notes, terms.assumed().contains("leadTimeDays"), Note.LEAD_TIME_ASSUMED);
        note(notes, terms.assumed().contains("reviewDays"), Note.REVIEW_ASSUMED);
        note(notes, terms.unitCost().isEmpty(), Note.COST_UNKNOWN);
        note(notes, arrivals.hasOverdue(), Note.OVERDUE_PURCHASE_ORDER);
        note(notes, terms.lot().moqAboveMost(), Note.MOQ_ABOVE_MAXIMUM_STOCK);
        note(notes, share > 0, Note.SHARE_OF_MINIMUM);
        LocalDate lands = asOf.plusDays(terms.leadTimeDays());
        note(notes, stockoutOn.filter(day -> day.isBefore(lands)).isPresent(), Note.RUNS_OUT_BEFORE_ARRIVAL);
        return notes;
    }

    private static void note(List<Note> notes, boolean applies, Note note) {
        if (applies) {
            notes.add(note);
        }
    }
}
