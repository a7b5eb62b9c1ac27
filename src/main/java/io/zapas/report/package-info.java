/**
 * What stands on each sheet and in each machine-readable file. {@link io.zapas.report.ShopReport} is all that goes in; start
 * reading there, then {@code ReportWorkbook}, whose list of sheets is the table of contents. Computes nothing that a feature
 * could: what a figure is stands in {@code advice}.
 *
 * <p>A sheet is a class among those of its group and declares its columns as a list, see {@link io.zapas.report.Columns}: a
 * new column is one line there and its texts. Nothing but {@code run} knows {@code ReportWorkbook}.
 *
 * <p>Knows {@code workbook}, {@code advice} and the features' records; knows neither POI, nor SQL, nor Spring, nor
 * {@code intake}: file kinds, reject reasons and faults come as the names of their constants, texts for them are keys in
 * {@code texts/}.
 */
@NullMarked
package io.zapas.report;

import org.jspecify.annotations.NullMarked;
