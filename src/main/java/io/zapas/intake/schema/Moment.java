package io.zapas.intake.schema;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date, perhaps with a time, as it stands in an export.
 *
 * @param time {@code null} for a bare date
 * @param offset {@code null} unless the text carries one
 * @param dayFirst written as 31.01.2026; exports that mix both ways mean different zones by them
 */
public record Moment(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean dayFirst) {
    public LocalDateTime at() {
        return time == null ? date.atStartOfDay() : date.atTime(time);
    }
}
