package io.zapas.cancellation.declared;

/**
 * A reason id or text that the taxonomy does not know, with how often it stood there.
 *
 * @param reason the text; a long one is cut, see {@code isCut}
 * @param takenFor id of the cause that its lines count for meanwhile, from who cancelled: {@code other_buyer} …, {@code unclear}
 */
public record UnknownReason(String reasonId, String reason, String initiator, long lines, String takenFor) {
    static final String CUT = "…";

    /** Only the beginning of a long text is kept. */
    public boolean isCut() {
        return reason.endsWith(CUT) && reason.length() > UnknownReasons.LONGEST;
    }
}
