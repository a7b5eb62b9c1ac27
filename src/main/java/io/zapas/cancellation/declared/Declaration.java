package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import io.zapas.shop.orders.Statement;
import java.util.Optional;

/** A statement, read. */
record Declaration(Statement statement, ReasonReading reading, Optional<Cause> byId, Optional<Fault> initiator) {
    Optional<Boolean> counts() {
        return statement.countsAgainstSeller();
    }

    /** The text's cause before the id's: ids are an open dictionary. */
    Optional<Cause> cause() {
        return reading.cause().or(this::byId);
    }

    /** What the platform gave as the reason. */
    String quoted() {
        return !statement.reason().isBlank()
                ? statement.reason()
                : isGiven(statement.reasonId()) ? statement.reasonId() : "";
    }

    static boolean isGiven(String reasonId) {
        var id = reasonId.strip();
        return !id.isEmpty() && !id.equals("0");
    }
}
