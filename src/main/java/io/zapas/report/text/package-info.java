/**
 * The words of three languages, and columns in them. To add a language: a constant in {@link io.zapas.report.text.Language} (how
 * it writes days and figures), {@code texts/<code>.properties} with every key of {@code en.properties}, and, if its readers need
 * another font, a {@link io.zapas.workbook.Typeface}. The names of causes follow in the taxonomy and fall back to English.
 */
@NullMarked
package io.zapas.report.text;

import org.jspecify.annotations.NullMarked;
