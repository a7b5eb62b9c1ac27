package io.zapas.run;

import io.zapas.ordering.allocation.SupplierMinimum;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.quantity.Decided;
import io.zapas.ordering.replay.PolicyTrial;
import io.zapas.ordering.terms.BadTerm;
import io.zapas.store.SeriesResultTable;
import io.zapas.store.SeriesResultTable.Keyed;
import java.util.ArrayList;
import java.util.List;

/** Step 5: what to order, and why. */
final class PlanRestock extends ShopStep {
    static final String BAD_TERMS = "bad terms";
    static final String POLICY = "policy";
    static final String POLICY_REPLAY = "policy replay";
    static final String SUPPLY = "supply plan";

    PlanRestock(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, RunState memory) {
        PlanInputs desk = new PlanInputs(run(), ledger(), shopId, memory.asOf());
        SeriesResultTable table = ledger().series();
        List<BadTerm> bad = new ArrayList<>();
        List<PolicyTrial.Lived> lived = new ArrayList<>();
        SupplyPlan.Builder supplies = new SupplyPlan.Builder();
        SupplierMinimum minimum = new SupplierMinimum();
        try (Progress progress = Progress.of("planning " + shop.name(), "series", table.count(shopId))) {
            Batches.inBatches(ResultsBySku.of(table.all(shopId)), desk::plan, planned -> {
                planned.forEach(sku -> supplies.add(sku.plan()));
                List<PlanInputs.Planned> places =
                        planned.stream().flatMap(sku -> sku.places().stream()).toList();
                places.forEach(p -> bad.addAll(p.bad()));
                places.forEach(p -> minimum.offer(
                        p.id(), p.plan().recommendation(), p.plan().detail()));
                places.forEach(p -> p.lived().ifPresent(lived::add));
                ledger().inTransaction(() -> table.saveRestock(
                        places.stream().map(p -> new Keyed<>(p.id(), p.plan())).toList()));
                progress.advance(places.size());
            });
        }
        keepMinimum(table, minimum);
        bad.addAll(desk.uncounted());
        bad.addAll(desk.strangers());
        desk.replay(lived).ifPresent(replay -> ledger().results().save(shopId, POLICY_REPLAY, replay));
        ledger().results().save(shopId, SUPPLY, supplies.build());
        ledger().results().save(shopId, BAD_TERMS, bad.toArray(BadTerm[]::new));
    }

    private void keepMinimum(SeriesResultTable table, SupplierMinimum minimum) {
        List<Keyed<Plan>> changed = new ArrayList<>();
        for (SupplierMinimum.Change change : minimum.changes()) {
            Plan plan = table.restock(change.id(), Plan.class);
            Decided decided = change.applied(plan.recommendation(), plan.detail());
            changed.add(new Keyed<>(
                    change.id(),
                    new Plan(decided.recommendation(), decided.detail(), plan.abc(), plan.xyz(), plan.stock())));
        }
        ledger().inTransaction(() -> table.saveRestock(changed));
    }
}
