package io.zapas.cancellation.cost;

import io.zapas.shop.Money;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a cancelled line costs beside the platform's fees.
 *
 * @param unitCost of a SKU, empty where nothing tells it; a currency "" is that of the price
 * @param margin share of the price lost with a sale, where the unit cost is not known
 * @param forward delivery of one order line to the buyer, empty if not told; {@code back} its way back
 */
public record CostTerms(
        Function<String, Optional<Money>> unitCost, double margin, Optional<Money> forward, Optional<Money> back) {
    /** Whether logistics can be counted at all. */
    boolean logisticsTold() {
        return forward.isPresent() || back.isPresent();
    }
}
