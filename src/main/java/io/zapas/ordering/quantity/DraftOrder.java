package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Dates;
import io.zapas.ordering.quantity.Recommendation.Effects;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.ResolvedTerms;
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
        PlanCase known, ResolvedTerms resolved, Optional<ForecastPlan> plan, Reason without, List<Note> notes) {

    public int order() {
        return plan.map(drawn -> drawn.size().units()).orElse(0);
    }

    /** Whether more may be ordered here than the place itself wants. */
    public boolean canTakeMore() {
        return plan.isPresent() && known.mayOrder();
    }

    /** Days that what is there, comes and {@code order} last. */
    public double coverDays(int order) {
        double perDay = plan.map(ForecastPlan::perDay).orElse(0.0);
        double units = Math.max(0, known.available()) + known.comingBefore(known.interval()) + order;
        return perDay > 0 ? units / perDay : Double.POSITIVE_INFINITY;
    }

    /** With at least so many units as this place's part of a common minimum, 0 = none. */
    public DraftOrder sharing(int units) {
        PlanCase shared = known.sharing(units);
        return new DraftOrder(shared, resolved, plan.map(drawn -> drawn.with(shared)), without, notes);
    }

    public DraftOrder noting(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new DraftOrder(known, resolved, plan, without, List.copyOf(more));
    }

    public Recommendation decided() {
        Waterfall steps = plan.map(ForecastPlan::waterfall).orElseGet(this::nothing);
        Dates dates = plan.map(drawn -> drawn.dates(resolved.calendar(), resolved.terms()))
                .orElse(Dates.NONE);
        return new Recommendation(
                known.key(),
                known.position(),
                known.terms(),
                plan.map(ForecastPlan::perDay).orElse(0.0),
                plan.map(ForecastPlan::level).orElseGet(() -> known.terms().criticalRatio()),
                steps,
                dates,
                plan.map(drawn -> drawn.effects(steps)).orElse(Effects.NONE),
                reason(),
                notes(dates));
    }

    /** Where nothing is known of the demand. */
    private Waterfall nothing() {
        double returns = known.returns();
        double inbound = known.comingBefore(known.interval()) - returns;
        double held = known.available() + inbound + returns;
        return new Waterfall(0, 0, 0, known.available(), inbound, returns, 0, held, 0);
    }

    private Reason reason() {
        Reason barred = known.size(0).reason();
        return plan.map(drawn -> drawn.size().reason()).orElse(barred == Reason.ENOUGH_STOCK ? without : barred);
    }

    private List<Note> notes(Dates dates) {
        List<Note> all = known.notes(dates.stockout());
        if (resolved.calendar().holdingUp(resolved.terms(), known.asOf()).isPresent()) {
            all.add(Note.SUPPLIER_SHUTDOWN);
        }
        all.addAll(notes);
        if (!resolved.bad().isEmpty()) {
            all.add(Note.BAD_TERMS_IGNORED);
        }
        return List.copyOf(all);
    }
}
