package io.zapas.cancellation;

import io.zapas.shop.Money;
import java.util.List;

/**
 * Order lines of one SKU or one warehouse.
 *
 * @param name SKU or warehouse, "" where no export tells it
 * @param money price of the cancelled goods, one entry per currency
 */
public record SegmentCount(String name, long lines, long cancelled, long sellerFault, List<Money> money) {}
