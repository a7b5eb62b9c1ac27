package io.zapas.run;

import io.zapas.store.SeriesResultTable.Result;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A shop's results, read in the order of their keys, all places of an SKU at once. */
final class ResultsBySku implements Iterator<List<Result>> {
    private final Iterator<Result> rest;
    private List<Result> open = new ArrayList<>();

    private ResultsBySku(Iterator<Result> rest) {
        this.rest = rest;
    }

    static Iterable<List<Result>> of(Iterable<Result> results) {
        return () -> new ResultsBySku(results.iterator());
    }

    @Override
    public boolean hasNext() {
        return !open.isEmpty() || rest.hasNext();
    }

    @Override
    public List<Result> next() {
        if (open.isEmpty()) {
            open.add(rest.next());
        }
        List<Result> sku = open;
        open = new ArrayList<>();
        while (rest.hasNext()) {
            Result result = rest.next();
            if (!result.demand().key().sku().equals(sku.get(0).demand().key().sku())) {
                open.add(result);
                return sku;
            }
            sku.add(result);
        }
        return sku;
    }
}
