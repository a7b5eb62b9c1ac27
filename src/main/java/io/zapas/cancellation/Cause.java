package io.zapas.cancellation;

/**
 * A cause of the taxonomy.
 *
 * @param id stable key, for example {@code stock_shortage}; its names in three languages belong to the taxonomy's data
 * @param fault whose fault the cause is
 * @param real false if no order was lost (a posting that was split, a stock count): left out of every rate
 */
public record Cause(String id, Fault fault, boolean real) {
    /** Nothing is declared and nothing proves anything. */
    public static final Cause UNCLEAR = new Cause(KnownCause.UNCLEAR.id(), Fault.UNCLEAR);

    public Cause(String id, Fault fault) {
        this(id, fault, true);
    }
}
