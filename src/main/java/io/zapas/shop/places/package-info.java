/**
 * Which places, warehouses and ways of delivery a shop's orders tell of as a rule, and so for which places its demand is
 * kept. Reads what an order row tells; nothing else may be touched.
 */
@NullMarked
package io.zapas.shop.places;

import org.jspecify.annotations.NullMarked;
