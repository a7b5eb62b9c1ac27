package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.CalendarLeadTime;
import io.zapas.ordering.terms.Resolved;
import io.zapas.shop.supply.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one place would order for itself, and can still be told to order more.
 *
 * @param plan empty without a forecast, {@code without} says why
 * @param notes added to those of the place itself
 */
public record DraftOrder(
        PlanCase known, Resolved resolved, Optional<ForecastPlan> plan, Reason without, List<Note> notes) {
    DraftOrder(PlanCase known, Resolved resolved, ForecastPlan plan) {
        this(known, resolved, Optional.of(plan), Reason.ENOUGH_STOCK, List.of());
    }

    DraftOrder(PlanCase known, Resolved resolved, Reason without) {
        this(known, resolved, Optional.empty(), without, List.of());
    }

    public int order() {
        return plan.map(drawn -> drawn.size().units()).orElse(0);
    }

    /** Whether more may be ordered here than the place itself wants. */
    public boolean canTakeMore() {
        return plan.isPresent()
                && !known.terms().doNotOrder()
                && !known.position().supplyRestricted()
                && !known.tooSoon();
    }

    /** With at least so many units as this place's part of a common minimum, 0 = none. */
    public DraftOrder sharing(int units) {
        PlanCase shared = known.sharing(units);
        return new DraftOrder(
                shared,
                resolved,
                plan.map(drawn ->
                        new ForecastPlan(shared, drawn.outlook(), drawn.level(), drawn.futures(), drawn.need())),
                without,
                notes);
    }

    public DraftOrder noting(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new DraftOrder(known, resolved, plan, without, List.copyOf(more));
    }

    public Decided decided() {
        Recommendation drawn = plan.map(ForecastPlan::recommendation).orElseGet(() -> known.nothing(without));
        Recommendation told = CalendarLeadTime.told(drawn, resolved.terms(), resolved.calendar());
        List<Note> all = new ArrayList<>(told.notes());
        all.addAll(notes);
        if (!resolved.bad().isEmpty()) {
            all.add(Note.BAD_TERMS_IGNORED);
        }
        Recommendation advice = told.withNotes(all);
        return new Decided(
                advice, plan.map(p -> Detail.of(p, advice, shutdown())).orElse(Detail.NONE));
    }

    private Optional<Shutdown> shutdown() {
        return CalendarLeadTime.holdsUp(known.terms(), resolved.terms())
                ? CalendarLeadTime.shutdown(resolved.terms(), resolved.calendar(), known.asOf())
                : Optional.empty();
    }
}
