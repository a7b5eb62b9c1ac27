/**
 * How a sheet is drawn: columns, rows, charts and formulas become one streamed XLSX file. Knows itself and POI, nothing of
 * what the figures mean. A {@link io.zapas.workbook.Book} has {@link io.zapas.workbook.Sheet}s, drawn from top to bottom;
 * a {@link io.zapas.workbook.Table} is columns (header and function of the row) times rows, a
 * {@link io.zapas.workbook.ColumnChart} names some of these columns. A workbook belongs to one thread; several may be drawn at a
 * time, they share nothing but the {@link io.zapas.workbook.TempFolder}.
 *
 * <p>Every cell is a {@link io.zapas.workbook.Value}; a formula cannot be made without its computed value, and text can
 * never become a formula or a link. The same calls give the same bytes.
 */
@NullMarked
package io.zapas.workbook;

import org.jspecify.annotations.NullMarked;
