package io.zapas.store;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has become of a file's rows so far, and its units and money as read and as kept. Kept is what the ledger took or
 * already held; the two must agree to the unit, or rows were lost on the way.
 */
public final class Tally {
    /** Units and money of one currency ("" where a row has no price). */
    public record Sum(long unitsRead, long unitsKept, BigDecimal moneyRead, BigDecimal moneyKept) {
        static final Sum ZERO = new Sum(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        public Sum read(long units, BigDecimal money) {
            return new Sum(unitsRead + units, unitsKept, moneyRead.add(money), moneyKept);
        }

        public Sum kept(long units, BigDecimal money) {
            return new Sum(unitsRead, unitsKept + units, moneyRead, moneyKept.add(money));
        }
    }

    private final Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
    private final Map<String, Sum> sums = new TreeMap<>();
    private long rejected;
    private long rowsDone;

    void restore(long accepted, long merged, long identical, long rejectedRows, long done) {
        outcomes.put(RowOutcome.ACCEPTED, accepted);
        outcomes.put(RowOutcome.MERGED, merged);
        outcomes.put(RowOutcome.IDENTICAL, identical);
        rejected = rejectedRows;
        rowsDone = done;
    }

    void restore(String currency, Sum sum) {
        sums.put(currency, sum);
    }

    public void read(String currency, long units, BigDecimal money) {
        sums.put(currency, sums.getOrDefault(currency, Sum.ZERO).read(units, money));
    }

    public void kept(RowOutcome outcome, String currency, long units, BigDecimal money) {
        outcomes.merge(outcome, 1L, Long::sum);
        sums.put(currency, sums.getOrDefault(currency, Sum.ZERO).kept(units, money));
    }

    public void rejected(long rows) {
        rejected += rows;
    }

    public void advance(long rows) {
        rowsDone += rows;
    }

    public long count(RowOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long rejectedRows() {
        return rejected;
    }

    public long rowsDone() {
        return rowsDone;
    }

    public Map<String, Sum> sums() {
        return sums;
    }
}
