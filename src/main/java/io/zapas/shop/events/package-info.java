/** Dated things that move demand or supply: holidays, sales of marketplaces, the planner's own events. */
@NullMarked
package io.zapas.shop.events;

import org.jspecify.annotations.NullMarked;
