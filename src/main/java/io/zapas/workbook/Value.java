package io.zapas.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands in a cell. */
public sealed interface Value {
    /** Nothing: the cell is not written unless it is styled. */
    Value EMPTY = new Text("");

    /** Plain text, from anywhere: never read as a formula or a link. */
    record Text(String text) implements Value {}

    /** Finite: not-a-number and infinity have no place in a cell. */
    record Number(double value) implements Value {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a number in a cell: expected a finite one, was " + value);
            }
        }
    }

    record Day(LocalDate date) implements Value {}

    /** @param expression without the leading {@code =}; {@code computed} what it evaluates to */
    record Formula(String expression, Value computed) implements Value {}

    /** The error value {@code #N/A}: charts leave it out. Only as the computed value of a formula. */
    record NotAvailable() implements Value {}

    /** Text of ours that leads to a cell of this workbook, {@code target} for example {@code 'Sheet'!A7}. */
    record Link(String text, String target) implements Value {}

    static Value of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** {@link #EMPTY} for not-a-number and infinity. */
    static Value of(double number) {
        return Double.isFinite(number) ? new Number(number) : EMPTY;
    }

    static Value of(BigDecimal number) {
        return of(number.doubleValue());
    }

    static Value of(LocalDate date) {
        return new Day(date);
    }

    static Value ofNumber(Optional<BigDecimal> number) {
        return number.map(Value::of).orElse(EMPTY);
    }

    static Value ofNumber(OptionalDouble number) {
        return number.isPresent() ? of(number.getAsDouble()) : EMPTY;
    }

    static Value ofDay(Optional<LocalDate> date) {
        return date.map(Value::of).orElse(EMPTY);
    }

    static Value formula(String expression, double computed) {
        return new Formula(expression, of(computed));
    }

    static Value formula(String expression, Value computed) {
        return new Formula(expression, computed);
    }
}
