package io.zapas.run;

import io.zapas.ordering.allocation.SupplierMinimum;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
import io.zapas.store.PlanTable;
import io.zapas.store.SeriesResultTable.Keyed;
import io.zapas.store.SeriesResultTable.Result;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What to order, and why. */
final class PlanRestock {
    static final String BAD_TERMS = "bad terms";
    static final String POLICY = "policy";
    static final String POLICY_REPLAY = "policy replay";
    static final String SUPPLY = "supply plan";

    private final StepFacts facts;
    private final PlanInputs inputs;
    private final List<BadTerm> bad = new ArrayList<>();
    private final SupplyPlan.Builder supplies = new SupplyPlan.Builder();

    /** Tunes the policy on the shop's own past. */
    PlanRestock(StepFacts facts) {
        this.facts = facts;
        inputs = new PlanInputs(facts);
        save(POLICY, inputs.planner().backtest().tuned());
    }

    Iterator<List<Result>> skus() {
        return ResultsBySku.of(facts.ledger().series().unplanned(facts.shopId()))
                .iterator();
    }

    /** Called from several threads. */
    PlanInputs.PlannedSku plan(List<Result> sku) {
        return inputs.plan(sku);
    }

    void write(List<? extends PlanInputs.PlannedSku> planned) {
        planned.forEach(sku -> supplies.add(sku.plan()));
        planned.forEach(sku -> bad.addAll(sku.plan().bad()));
        facts.ledger()
                .plans()
                .save(planned.stream().flatMap(sku -> sku.places().stream()).toList());
    }

    /** What was found out about the shop as a whole on the way. */
    void save() {
        bad.addAll(inputs.unused());
        inputs.planner().backtest().replay().ifPresent(replay -> save(POLICY_REPLAY, replay));
        save(SUPPLY, supplies.build());
        save(BAD_TERMS, bad.toArray(BadTerm[]::new));
    }

    private void save(String name, Object value) {
        facts.ledger().results().save(facts.shopId(), name, value);
    }

    /** In the caller's transaction. Not to be done twice to the same plans. */
    static void keepMinimum(PlanTable table, int shopId) {
        SupplierMinimum minimum = new SupplierMinimum();
        for (Keyed<Plan> keyed : table.all(shopId, Plan.class)) {
            minimum.offer(keyed.id(), keyed.value().recommendation());
        }
        List<Keyed<Plan>> changed = new ArrayList<>();
        for (SupplierMinimum.Change change : minimum.changes()) {
            Plan plan = table.of(change.id(), Plan.class);
            changed.add(new Keyed<>(change.id(), plan.with(change.applied(plan.recommendation()))));
        }
        table.save(changed);
    }
}
