package io.zapas.demand;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/** Units expected back in sellable state on a day, from the shop's own return share and delay. */
public record ExpectedReturn(SeriesKey key, LocalDate on, double units) {}
