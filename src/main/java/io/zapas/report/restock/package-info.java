/** Restock, Budget, Supply to clusters, What-if, Stock health, Listing status. */
@NullMarked
package io.zapas.report.restock;

import org.jspecify.annotations.NullMarked;
