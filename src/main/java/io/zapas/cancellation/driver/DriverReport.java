package io.zapas.cancellation.driver;

import java.time.LocalDate;
import java.util.List;

/**
 * The drivers of a period, by money, then by excess.
 *
 * @param from first order day, {@code to} the last
 * @param lines of the period, {@code cancelled} of them that can have a driver
 * @param tried segments tested
 * @param explained segments that stood out but vanish within the strata of another dimension
 * @param changes one per dimension with more than one value, the strongest rate effect first
 * @param untold dimensions of which no export tells anything
 */
public record DriverReport(
        LocalDate from,
        LocalDate to,
        long lines,
        long cancelled,
        long tried,
        List<Driver> drivers,
        List<Driver> explained,
        List<RateChange> changes,
        List<Dimension> untold) {}
