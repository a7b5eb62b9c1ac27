package io.zapas.nightly;

import io.zapas.ledger.StockNow;
import io.zapas.restock.Detail;
import io.zapas.restock.Recommendation;

/** What is stored of a planned series beside its demand and forecast. */
record Plan(Recommendation recommendation, Detail detail, String abc, String xyz, StockNow stock) {}
