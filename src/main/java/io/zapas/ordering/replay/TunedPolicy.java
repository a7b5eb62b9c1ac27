package io.zapas.ordering.replay;

import io.zapas.ordering.quantity.Policy;
import java.util.List;

/**
 * The policy that a shop's own history asks for, and what it rests on.
 *
 * @param trials what each odds factor came to, ascending; empty where there was too little history
 * @param windows stretches of history replayed, {@code series} in each
 */
public record TunedPolicy(Policy policy, List<Trial> trials, int windows, int series) {
    /**
     * @param relativeCost mean over the windows of cost ÷ cost of {@link Policy#USUAL}, less 1; {@code uncertainty} its
     *     standard error
     */
    public record Trial(double oddsFactor, double relativeCost, double uncertainty) {}

    static final TunedPolicy UNTOUCHED = new TunedPolicy(Policy.USUAL, List.of(), 0, 0);
}
