package io.zapas.intake.schema;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Which zone a time without one is in. A bare date is a day of the shop.
 *
 * @param yearFirst for 2026-01-31 10:00
 * @param dayFirst for 31.01.2026 10:00
 * @param shop for bare dates
 */
public record Zones(ZoneId yearFirst, ZoneId dayFirst, ZoneId shop) {
    Instant instant(Moment moment) {
        LocalDateTime at = moment.at();
        if (moment.offset() != null) return at.toInstant(moment.offset());
        if (moment.time() == null) return at.atZone(shop).toInstant();
        return at.atZone(moment.dayFirst() ? dayFirst : yearFirst).toInstant();
    }

    /** The day as the shop counts days; a bare date stays what it is. */
    java.time.LocalDate day(Moment moment) {
        return moment.time() == null
                ? moment.date()
                : instant(moment).atZone(shop).toLocalDate();
    }

    LocalDateTime inShop(Moment moment) {
        return moment.time() == null
                ? moment.at()
                : instant(moment).atZone(shop).toLocalDateTime();
    }
}
