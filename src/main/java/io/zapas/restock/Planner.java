package io.zapas.restock;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.restock.Recommendation.Note;
import io.zapas.restock.Recommendation.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to order of one SKU for one location on as-of.
 *
 * <p>Protection interval = lead time + review period, as an order placed on as-of lands at the start of as-of + lead time
 * and has to last until the next one's landing. Order-up-to = quantile of the demand over it at the service level
 * ({@link ServiceLevel}). From it comes off what is on hand and inbound within the interval; demand that will be lost before
 * the order can land comes off as well, since nothing ordered now can serve it (stock is projected at the mean demand).
 * The rest is rounded up to whole units, minimum and packs, and bounded by the maximum ({@link OrderSize}).
 *
 * <p>Without a forecast nothing is ordered, and the reason says so.
 */
public final class Planner {
    /** How far ahead a stock-out is looked for, at least. */
    private static final int LOOK_AHEAD_DAYS = 60;

    private Planner() {}

    /** As {@link #plan(String, String, Outcome, Position, Terms, LocalDate)}, with a note if stated terms were not followed. */
    public static Recommendation plan(
            String sku, String location, Outcome forecast, Position position, Resolved resolved, LocalDate asOf) {
        Recommendation plan = plan(sku, location, forecast, position, resolved.terms(), asOf);
        if (resolved.bad().isEmpty()) {
            return plan;
        }
        List<Note> notes = new ArrayList<>(plan.notes());
        notes.add(Note.BAD_TERMS_IGNORED);
        return plan.withNotes(notes);
    }

    public static Recommendation plan(
            String sku, String location, Outcome forecast, Position position, Terms terms, LocalDate asOf) {
        Case known = new Case(sku, location, position, terms, asOf);
        if (forecast instanceof Forecast distribution) {
            return known.forecast(new Outlook(distribution, asOf));
        }
        NotForecastable.Reason why = ((NotForecastable) forecast).reason();
        boolean silent = why == NotForecastable.Reason.NO_DEMAND_SEEN;
        return known.nothing(silent ? Reason.NO_DEMAND_EXPECTED : Reason.NOT_FORECASTABLE);
    }

    /** One SKU at one location, everything but its demand. */
    private record Case(
            String sku,
            String location,
            Position position,
            Terms terms,
            LocalDate asOf,
            Arrivals within,
            Arrivals ahead) {

        Case(String sku, String location, Position position, Terms terms, LocalDate asOf) {
            this(
                    sku,
                    location,
                    position,
                    terms,
                    asOf,
                    new Arrivals(position.arrivals(), asOf, terms.leadTimeDays(), interval(terms)),
                    new Arrivals(position.arrivals(), asOf, terms.leadTimeDays(), interval(terms) + LOOK_AHEAD_DAYS));
        }

        private static int interval(Terms terms) {
            return terms.leadTimeDays() + terms.reviewDays();
        }

        private double available() {
            return (position.known() ? position.onHand() : 0) - position.promised();
        }

        Recommendation forecast(Outlook outlook) {
            double level = ServiceLevel.of(terms);
            double orderUpTo = outlook.quantile(interval(terms), level);
            double lead = outlook.mean(terms.leadTimeDays());
            double mean = outlook.mean(interval(terms));
            Stock stock = new Stock(available(), within.all());
            double lost = -stock.project(terms.leadTimeDays(), outlook::mean).lost();
            double wanted = orderUpTo - available() - within.inbound() - within.returns() + lost;
            OrderSize size = size(wanted, mean);
            Waterfall waterfall = waterfall(lead, mean - lead, orderUpTo - mean, lost, size.units());
            return recommendation(
                    mean / interval(terms), level, orderUpTo, waterfall, stockoutOn(outlook), size.reason());
        }

        private OrderSize size(double wanted, double mean) {
            if (terms.doNotOrder()) {
                return new OrderSize(0, Reason.DO_NOT_ORDER);
            }
            if (position.supplyRestricted()) {
                return new OrderSize(0, Reason.SUPPLY_RESTRICTED);
            }
            OrderSize size = OrderSize.of(wanted, Math.max(0, available()) + totalInbound(), terms);
            boolean asleep = mean <= 0 && size.reason() == Reason.ENOUGH_STOCK;
            return asleep ? new OrderSize(0, Reason.NO_DEMAND_EXPECTED) : size;
        }

        private double totalInbound() {
            return position.arrivals().stream()
                    .mapToDouble(arrival -> Math.max(0, arrival.quantity()))
                    .sum();
        }

        private Waterfall waterfall(double lead, double review, double safety, double lost, int order) {
            double before = lead + review + safety - available() - within.inbound() - within.returns() + lost;
            return new Waterfall(
                    lead, review, safety, available(), within.inbound(), within.returns(), lost, order - before, order);
        }

        Recommendation nothing(Reason reason) {
            Reason why = size(0, 1).reason();
            boolean forbidden = why == Reason.DO_NOT_ORDER || why == Reason.SUPPLY_RESTRICTED;
            return recommendation(
                    0, ServiceLevel.of(terms), 0, waterfall(0, 0, 0, 0, 0), Optional.empty(), forbidden ? why : reason);
        }

        private Optional<LocalDate> stockoutOn(Outlook outlook) {
            double[] arriving = ahead.all();
            int day = new Stock(available(), arriving)
                    .project(arriving.length, days -> outlook.quantile(days, 0.5))
                    .emptyOn();
            return day < 0 ? Optional.empty() : Optional.of(asOf.plusDays(day));
        }

        private Recommendation recommendation(
                double perDay,
                double level,
                double orderUpTo,
                Waterfall waterfall,
                Optional<LocalDate> stockoutOn,
                Reason reason) {
            double held = Math.max(0, available()) + within.inbound() + within.returns();
            return new Recommendation(
                    sku,
                    location,
                    position,
                    terms,
                    perDay,
                    level,
                    orderUpTo,
                    waterfall,
                    terms.unitCost().map(cost -> cost.multiply(BigDecimal.valueOf(waterfall.order()))),
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
            note(notes, within.hasOverdue(), Note.OVERDUE_PURCHASE_ORDER);
            note(notes, OrderSize.moqAboveMaximum(terms), Note.MOQ_ABOVE_MAXIMUM_STOCK);
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
}
