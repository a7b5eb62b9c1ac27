package io.zapas.run;

import io.zapas.cancellation.driver.LineTable.SkuTraits;
import io.zapas.shop.Money;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.supply.StatedTerms;
import io.zapas.shop.supply.SupplyLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Category, supplier and unit cost of a SKU: of its newest purchase order and the planner's terms before the catalogue's. */
final class SkuFacts {
    private static final Comparator<SupplyLine> NEWEST = Comparator.comparing(SupplyLine::orderedOn)
            .thenComparing(SupplyLine::po)
            .thenComparing(SupplyLine::supplier);

    private final Catalogue catalogue;
    private final Map<String, SupplyLine> newest = new HashMap<>();
    private final Map<String, StatedTerms> terms = new HashMap<>();

    private SkuFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static SkuFacts of(StepFacts facts) {
        SkuFacts told = new SkuFacts(facts.catalogue());
        facts.supply()
                .lines()
                .forEach(line -> told.newest.merge(line.sku(), line, (a, b) -> NEWEST.compare(a, b) >= 0 ? a : b));
        facts.supply().terms().forEach(one -> told.terms.merge(one.sku(), one, SkuFacts::fuller));
        return told;
    }

    private static StatedTerms fuller(StatedTerms a, StatedTerms b) {
        return a.unitCost().isPresent() ? a : b;
    }

    SkuTraits traits(String sku) {
        String ordered =
                Optional.ofNullable(newest.get(sku)).map(SupplyLine::supplier).orElse("");
        String stated =
                Optional.ofNullable(terms.get(sku)).map(StatedTerms::supplier).orElse("");
        return new SkuTraits(catalogue.of(sku).category(), ordered.isEmpty() ? stated : ordered);
    }

    /** In the currency of the shop's prices where it is the planner's: "". */
    Optional<Money> unitCost(String sku) {
        return Optional.ofNullable(terms.get(sku))
                .flatMap(StatedTerms::unitCost)
                .map(cost -> new Money(cost, ""))
                .or(() -> catalogue.of(sku).unitCost());
    }
}
