package io.zapas.run;

import io.zapas.ordering.quantity.Detail;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.stock.StockNow;

/** What is stored of a planned series beside its demand and forecast. */
record Plan(Recommendation recommendation, Detail detail, String abc, String xyz, StockNow stock) {}
