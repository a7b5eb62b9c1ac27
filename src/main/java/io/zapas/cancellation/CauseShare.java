package io.zapas.cancellation;

import io.zapas.shop.Money;
import java.util.List;

/**
 * One bar of the Pareto.
 *
 * @param lines cancelled lines, {@code units} units
 * @param money price of the cancelled goods, one entry per currency
 * @param share of all cancelled lines, {@code cumulative} with the bars before
 */
public record CauseShare(Cause cause, long lines, long units, List<Money> money, double share, double cumulative) {}
