package io.zapas.cancellation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The causes that code knows by name. Their faults, names and wordings stand in {@code causes.yaml}, which must have every one of
 * them; its other causes, the user's own among them, are data alone.
 */
public enum KnownCause {
    STOCK_SHORTAGE,
    DEMAND_SURPRISE,
    SUPPLY_DISRUPTION,
    NOT_REORDERED,
    STOCK_RECORD_WRONG,
    OVERSOLD,
    QUALITY,
    PROCESSING_ERROR,
    OTHER_SELLER,
    NOT_COLLECTED,
    TOO_SLOW,
    OTHER_BUYER,
    DELIVERY_POSTPONED,
    PLATFORM_DECISION,
    OTHER_PLATFORM,
    CARRIER_LATE,
    OTHER_CARRIER,
    AFTER_HAND_OVER,
    SPLIT_POSTING,
    UNCLEAR,
    /** Any cause that no rule knows; the only one without an entry in the taxonomy. */
    ANY_OTHER;

    private static final Map<String, KnownCause> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(KnownCause::id, Function.identity()));

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Its key in the taxonomy, in files and in texts: {@code stock_shortage}. */
    public String id() {
        return id;
    }

    public static KnownCause of(Cause cause) {
        return BY_ID.getOrDefault(cause.id(), ANY_OTHER);
    }

    public boolean is(Cause cause) {
        return of(cause) == this;
    }

    /** Why a shelf was empty: a stock shortage, resolved one level deeper. */
    public boolean resolvesShortage() {
        return switch (this) {
            case DEMAND_SURPRISE, SUPPLY_DISRUPTION, NOT_REORDERED, STOCK_RECORD_WRONG, OVERSOLD -> true;
            default -> false;
        };
    }

    /** It says at most who cancelled, not why. */
    public boolean isUntold() {
        return switch (this) {
            case UNCLEAR, OTHER_SELLER, OTHER_BUYER, OTHER_PLATFORM, OTHER_CARRIER, AFTER_HAND_OVER -> true;
            default -> false;
        };
    }
}
