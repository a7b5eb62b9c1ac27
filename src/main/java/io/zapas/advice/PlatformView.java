package io.zapas.advice;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The platform's own figures of an item, shown beside ours.
 *
 * @param recommendedSupply units
 * @param liquidity the platform's own word, "" if it says none
 * @param averageDailySales units a day on days in stock
 */
public record PlatformView(OptionalInt recommendedSupply, String liquidity, OptionalDouble averageDailySales) {
    public static final PlatformView NONE = new PlatformView(OptionalInt.empty(), "", OptionalDouble.empty());
}
