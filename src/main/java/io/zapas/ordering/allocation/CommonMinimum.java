package io.zapas.ordering.allocation;

import io.zapas.ordering.quantity.DraftOrder;
import io.zapas.ordering.quantity.OrderSize;
import io.zapas.ordering.quantity.PlanCase;
import io.zapas.ordering.quantity.Recommendation.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A minimum that a supplier states for an SKU, not for one place: what all its places order together has to reach it.
 *
 * <p>Where they want something but less than that, packs are added one by one where the stock would run out first (equal
 * run-out times: Silver, Pyke and Thomas, Inventory and Production Management in Sending Chains, 2017, chapter 11). Nothing is
 * added where nothing may be ordered, and no maximum is exceeded; if the minimum cannot be reached so, the orders stay as the
 * places want them, and a note says so.
 */
final class CommonMinimum {
    /** A minimum of more packs than that is given out in larger steps. */
    private static final int MOST_STEPS = 2_000;

    private final List<DraftOrder> drafts;
    private final int minimum;
    private final int[] orders;

    private CommonMinimum(List<DraftOrder> drafts, int minimum) {
        this.drafts = drafts;
        this.minimum = minimum;
        this.orders = drafts.stream().mapToInt(DraftOrder::order).toArray();
    }

    /** The drafts in their order, those under one minimum raised to it together. */
    static List<DraftOrder> reached(List<DraftOrder> drafts) {
        Map<String, List<Integer>> together = new TreeMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).resolved().hasCommonMinimum()) {
                together.computeIfAbsent(key(drafts.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        List<DraftOrder> all = new ArrayList<>(drafts);
        together.values().stream().filter(places -> places.size() > 1).forEach(places -> {
            int stated = drafts.get(places.get(0)).resolved().terms().moq();
            List<DraftOrder> raised = new CommonMinimum(
                            places.stream()
                                    .map(place -> drafts.get(place).sharing(0))
                                    .toList(),
                            stated)
                    .raised();
            for (int i = 0; i < raised.size(); i++) {
                all.set(places.get(i), raised.get(i));
            }
        });
        return all;
    }

    private static String key(DraftOrder draft) {
        return draft.resolved().commonMinimum() + "\n"
                + draft.resolved().terms().supplier();
    }

    private List<DraftOrder> raised() {
        int[] wanted = orders.clone();
        if (total() == 0 || total() >= minimum) {
            return drafts;
        }
        while (total() < minimum) {
            int first = runsOutFirst();
            if (first < 0) {
                return drafts.stream()
                        .map(draft -> draft.order() > 0 ? draft.noting(Note.MINIMUM_OUT_OF_REACH) : draft)
                        .toList();
            }
            orders[first] += step(first);
        }
        List<DraftOrder> raised = new ArrayList<>();
        for (int i = 0; i < orders.length; i++) {
            raised.add(orders[i] > wanted[i] ? drafts.get(i).sharing(orders[i]) : drafts.get(i));
        }
        return raised;
    }

    private long total() {
        long sum = 0;
        for (int order : orders) {
            sum += order;
        }
        return sum;
    }

    /** -1 if no place can take another pack. */
    private int runsOutFirst() {
        int first = -1;
        double soonest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < orders.length; i++) {
            if (takesMore(i)) {
                double days = drafts.get(i).coverDays(orders[i]);
                if (first < 0 || days < soonest) {
                    first = i;
                    soonest = days;
                }
            }
        }
        return first;
    }

    private boolean takesMore(int i) {
        return drafts.get(i).canTakeMore() && step(i) > 0;
    }

    /** Units of whole packs that are added at once, 0 where not even one has room. */
    private int step(int i) {
        PlanCase known = drafts.get(i).known();
        int pack = known.terms().packSize();
        long packs = Math.max(1, minimum / MOST_STEPS / pack);
        OptionalInt room =
                OrderSize.room(known.held() + orders[i], known.terms().lot());
        if (room.isPresent()) {
            packs = Math.min(packs, room.getAsInt() / pack);
        }
        return (int) packs * pack;
    }
}
