package io.zapas.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few of many, however many pass by. */
public final class Top<T> {
    private final int size;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> kept;
    private long offered;

    /** @param order best first; it must not leave ties, or the outcome would depend on the order of offering */
    public Top(int size, Comparator<? super T> order) {
        this.size = size;
        this.order = order;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    public void offer(T candidate) {
        offered++;
        kept.add(candidate);
        if (kept.size() > size) {
            kept.remove();
        }
    }

    /** Best first. */
    public List<T> best() {
        List<T> best = new ArrayList<>(kept);
        best.sort(order);
        return best;
    }

    public long offered() {
        return offered;
    }
}
