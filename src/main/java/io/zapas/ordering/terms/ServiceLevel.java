package io.zapas.ordering.terms;

/**
 * The level at which one unit more costs as much as it saves: shortage ÷ (shortage + holding over the review period), the
 * newsvendor's critical ratio. Where the cost of a lost unit is not told (or only guessed from the settings' margin) the
 * planner's own level, and without one the class's, both standing in {@link Terms#serviceLevel}.
 */
public final class ServiceLevel {
    private static final double WITHOUT_ANY_WORD = 0.9;

    private ServiceLevel() {}

    /** Whether money decides. */
    public static boolean fromMoney(Terms terms) {
        boolean told = !terms.assumed().contains("shortageCost");
        return told
                && terms.shortageCost().isPresent()
                && terms.holdingCostPerDay().isPresent();
    }

    public static double of(Terms terms) {
        if (!fromMoney(terms)) {
            return terms.serviceLevel().orElse(WITHOUT_ANY_WORD);
        }
        double shortage = terms.shortageCost().orElseThrow().doubleValue();
        double holding = terms.holdingCostPerDay().orElseThrow().doubleValue() * terms.reviewDays();
        return shortage / (shortage + holding);
    }
}
