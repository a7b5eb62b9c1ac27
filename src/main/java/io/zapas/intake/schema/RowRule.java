package io.zapas.intake.schema;

import io.zapas.shop.orders.OrderStatus;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a format says about certain rows. The first rule whose conditions all hold decides.
 *
 * @param name stands in the rejection
 * @param conditions all must hold
 * @param reject the row is left out for this reason
 * @param status the row has this status, whatever else it says
 * @param absolute the sign of these fields is dropped
 */
record RowRule(
        String name,
        List<Condition> conditions,
        @Nullable RejectReason reject,
        @Nullable OrderStatus status,
        List<Field> absolute) {

    /**
     * @param field the field asked, {@code null} if a header is named instead
     * @param header normalised name of a column that is no field
     * @param pattern has to match the whole value; an empty value is "", an absent column matches nothing
     */
    record Condition(@Nullable Field field, String header, Pattern pattern) {}
}
