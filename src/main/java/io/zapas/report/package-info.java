/**
 * What stands on each sheet and in each machine-readable file: one class per sheet, built from the features' records.
 * {@link io.zapas.report.ShopReport} is all that goes in. Start reading there, then {@code Overview}, then
 * {@code ReportWorkbook}, whose list of sheets is the table of contents.
 *
 * <p>Knows {@code workbook} and the features' records; knows neither POI, nor SQL, nor Spring, nor {@code exports}: file
 * kinds, reject reasons and faults come as the names of their constants, texts for them are keys in {@code texts/}.
 */
@NullMarked
package io.zapas.report;

import org.jspecify.annotations.NullMarked;
