package io.zapas.run;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.AbcXyz;
import io.zapas.shop.stock.StockNow;

/** What is stored of a planned series beside its demand and forecast. */
record Plan(Recommendation recommendation, AbcXyz type, StockNow stock) {
    Plan with(Recommendation other) {
        return new Plan(other, type, stock);
    }
}
