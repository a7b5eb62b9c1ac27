package io.zapas.intake.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a kind of export can mean.
 *
 * @param key its name in a format's YAML
 * @param index its place among the fields of its kind
 * @param rule what a value must hold beyond its type
 */
public record Field(
        String key,
        int index,
        Type type,
        Need need,
        @Nullable Rule rule) {

    /** Whether a format, or even every row, has to tell it. */
    enum Need {
        NONE,
        COLUMN,
        VALUE
    }

    /** Changes or refuses a value that was read. */
    @FunctionalInterface
    interface Rule {
        @Nullable
        Object of(Values row, Field field, @Nullable Object value);
    }

    /** How a value is read; {@link Values} says what it refuses. */
    enum Type {
        /** Text that is compared: at most 200 characters. */
        ID,
        /** Every different one of the field's columns. */
        IDS,
        /** Text that is shown: cut to 1,000 characters. */
        WORDS,
        /** Text as it stands, "" for none. */
        TEXT,
        STATUS,
        /** Whole units, at least 1. */
        QUANTITY,
        /** Whole units, 0 or more. */
        COUNT,
        /** A whole number as told, even where it makes no sense. */
        WHOLE,
        /** An amount of 0 or more. */
        MONEY,
        /** An amount as told. */
        AMOUNT,
        /** An amount of 0 or more for one unit; a line's total is divided by the field {@code quantity}. */
        UNIT_PRICE,
        DECIMAL,
        CURRENCY,
        /** Not asked for where the field {@code unit_price} is empty. */
        PRICE_CURRENCY,
        TRUTH,
        /** When something happened; a planned date says nothing about the age of an export. */
        PAST,
        PAST_DAY,
        PLANNED,
        PLANNED_DAY,
        /** A planned day that may lie as far ahead as it likes. */
        OPEN_DAY,
        /** The day the row tells, or that of its table. */
        TABLE_DAY
    }

    boolean required() {
        return need == Need.VALUE;
    }

    boolean isDate() {
        return type.compareTo(Type.PAST) >= 0;
    }

    /** Whether it tells when something happened. */
    public boolean tellsAge() {
        return type == Type.PAST || type == Type.PAST_DAY || type == Type.TABLE_DAY;
    }
}
