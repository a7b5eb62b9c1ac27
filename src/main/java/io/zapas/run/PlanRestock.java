package io.zapas.run;

import io.zapas.ordering.allocation.SupplierMinimum;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
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
        PlanInputs inputs = new PlanInputs(run(), ledger(), shopId, memory.asOf());
        ledger().results().save(shopId, POLICY, inputs.planner().backtest().tuned());
        SeriesResultTable table = ledger().series();
        List<BadTerm> bad = new ArrayList<>();
        SupplyPlan.Builder supplies = new SupplyPlan.Builder();
        SupplierMinimum minimum = new SupplierMinimum();
        try (Progress progress = Progress.of("planning " + shop.name(), "series", table.count(shopId))) {
            Batches.inBatches(ResultsBySku.of(table.all(shopId)), inputs::plan, planned -> {
                planned.forEach(sku -> supplies.add(sku.plan()));
                planned.forEach(sku -> bad.addAll(sku.plan().bad()));
                List<Keyed<Plan>> places =
                        planned.stream().flatMap(sku -> sku.places().stream()).toList();
                places.forEach(each -> minimum.offer(each.id(), each.value().recommendation()));
                ledger().inTransaction(() -> table.saveRestock(places));
                progress.advance(places.size());
            });
        }
        keepMinimum(table, minimum);
        bad.addAll(inputs.unused());
        inputs.planner()
                .backtest()
                .replay()
                .ifPresent(replay -> ledger().results().save(shopId, POLICY_REPLAY, replay));
        ledger().results().save(shopId, SUPPLY, supplies.build());
        ledger().results().save(shopId, BAD_TERMS, bad.toArray(BadTerm[]::new));
    }

    private void keepMinimum(SeriesResultTable table, SupplierMinimum minimum) {
        List<Keyed<Plan>> changed = new ArrayList<>();
        for (SupplierMinimum.Change change : minimum.changes()) {
            Plan plan = table.restock(change.id(), Plan.class);
            changed.add(new Keyed<>(change.id(), plan.with(change.applied(plan.recommendation()))));
        }
        ledger().inTransaction(() -> table.saveRestock(changed));
    }
}
