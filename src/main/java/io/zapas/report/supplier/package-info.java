/** Suppliers. */
@NullMarked
package io.zapas.report.supplier;

import org.jspecify.annotations.NullMarked;
