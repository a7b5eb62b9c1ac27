package io.zapas.restock;

/**
 * The level at which one unit more costs as much as it saves: shortage ÷ (shortage + holding over the review period), the
 * newsvendor's critical ratio. Where the cost of a lost unit is not told (or only guessed from the settings' margin) the
 * planner's own level, and without one the class's, both standing in {@link Terms#serviceLevel}.
 */
final class ServiceLevel {
    private static final double WITHOUT_ANY_WORD = 0.9;

    private ServiceLevel() {}

    static double of(Terms terms) {
        boolean known = !terms.assumed().contains("shortageCost");
        if (known
                && terms.shortageCost().isPresent()
                && terms.holdingCostPerDay().isPresent()) {
            double shortage = terms.shortageCost().get().doubleValue();
            double holding = terms.holdingCostPerDay().get().doubleValue() * terms.reviewDays();
            return shortage / (shortage + holding);
        }
        return terms.serviceLevel().orElse(WITHOUT_ANY_WORD);
    }
}
