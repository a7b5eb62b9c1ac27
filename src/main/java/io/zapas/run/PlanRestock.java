package io.zapas.run;

import io.zapas.ordering.allocation.SupplierMinimum;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.quantity.Decided;
import io.zapas.ordering.replay.PolicyTrial;
import io.zapas.ordering.terms.BadTerm;
import io.zapas.store.SeriesResultTable;
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
    private final PlanInputs desk;
    private final List<BadTerm> bad = new ArrayList<>();
    private final List<PolicyTrial.Lived> lived = new ArrayList<>();
    private final SupplyPlan.Builder supplies = new SupplyPlan.Builder();

    /** Tunes the policy on the shop's own past. */
    PlanRestock(StepFacts facts) {
        this.facts = facts;
        desk = new PlanInputs(facts.run(), facts.ledger(), facts.shopId(), facts.asOf());
    }

    Iterator<List<Result>> skus() {
        return ResultsBySku.of(facts.ledger().series().all(facts.shopId())).iterator();
    }

    /** Called from several threads. */
    PlanInputs.PlannedSku plan(List<Result> sku) {
        return desk.plan(sku);
    }

    void write(List<? extends PlanInputs.PlannedSku> planned) {
        planned.forEach(sku -> supplies.add(sku.plan()));
        List<PlanInputs.Planned> places =
                planned.stream().flatMap(sku -> sku.places().stream()).toList();
        places.forEach(p -> bad.addAll(p.bad()));
        places.forEach(p -> p.lived().ifPresent(lived::add));
        facts.ledger()
                .series()
                .saveRestock(
                        places.stream().map(p -> new Keyed<>(p.id(), p.plan())).toList());
    }

    /** What was found out about the shop as a whole on the way. */
    void save() {
        bad.addAll(desk.uncounted());
        bad.addAll(desk.strangers());
        desk.replay(lived).ifPresent(replay -> save(POLICY_REPLAY, replay));
        save(SUPPLY, supplies.build());
        save(BAD_TERMS, bad.toArray(BadTerm[]::new));
    }

    private void save(String name, Object value) {
        facts.ledger().results().save(facts.shopId(), name, value);
    }

    /** In the caller's transaction. Not to be done twice to the same plans. */
    static void keepMinimum(SeriesResultTable table, int shopId) {
        SupplierMinimum minimum = new SupplierMinimum();
        for (Result result : table.all(shopId)) {
            Plan plan = result.restock(Plan.class);
            minimum.offer(result.id(), plan.recommendation(), plan.detail());
        }
        List<Keyed<Plan>> changed = new ArrayList<>();
        for (SupplierMinimum.Change change : minimum.changes()) {
            Plan plan = table.restock(change.id(), Plan.class);
            Decided decided = change.applied(plan.recommendation(), plan.detail());
            changed.add(new Keyed<>(
                    change.id(),
                    new Plan(decided.recommendation(), decided.detail(), plan.abc(), plan.xyz(), plan.stock())));
        }
        table.saveRestock(changed);
    }
}
