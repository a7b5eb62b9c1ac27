package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.ordering.allocation.Sending;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.SeriesKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sendings from own stock as decisions. */
final class SupplyDecisions {
    private final SheetContext draft;
    private final Texts texts;

    SupplyDecisions(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    /** @param names of products by SKU */
    List<Decision> all(Map<String, String> names) {
        return draft.report().buying().supply().supplies().stream()
                .filter(supply -> supply.send() > 0)
                .map(supply -> decision(supply, names.getOrDefault(supply.sku(), "")))
                .toList();
    }

    private Decision decision(Sending supply, String name) {
        return new Decision(
                Action.SUPPLY,
                new SeriesKey(supply.sku(), supply.location()),
                name,
                supply.currency().equals(draft.report().currency())
                        ? supply.worth().map(Number::doubleValue).orElse(0.0)
                        : 0,
                supply.send(),
                Optional.empty(),
                texts.get(
                        "decision.supply",
                        texts.whole(supply.send()),
                        draft.location(supply.from().get(0).location())),
                texts.get(
                        "decision.supply.why",
                        texts.whole(supply.available()),
                        texts.whole(supply.coming()),
                        texts.whole(supply.need())),
                Optional.of(draft.report().asOf()));
    }
}
