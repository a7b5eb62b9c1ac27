package io.zapas.advice;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.SeriesKey;

/**
 * One SKU at one location with all that is known and advised.
 *
 * @param history demand up to as-of, with the periods that do not count
 * @param outcome the forecast, or why there is none
 * @param abc "A", "B" or "C" by the money it moves, "" if not classed
 * @param xyz "X", "Y" or "Z" by how steady its demand is, "" if not classed
 */
public record PlannedItem(
        SeriesKey key,
        Product product,
        Recommendation recommendation,
        DemandSeries history,
        Outcome outcome,
        String abc,
        String xyz,
        PlatformView platform) {}
