package io.zapas.demand;

import io.zapas.shop.Money;
import io.zapas.shop.events.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The prices at which products sold, closed into the days on which a product was clearly cheaper or dearer than usual.
 *
 * <p>These days are {@link Event}s named by their band ("price -15 to -30 %"), so that the effect of a price is learnt over all
 * products of a category. The usual price is the median of the eight weeks before; a cut that lasts becomes usual by itself. Only
 * products that sell nearly every day say anything: a price is known where something sold, and on a slow seller's priced days
 * sales would stand out for that reason alone. The order of the input changes nothing.
 */
public final class PriceBook {
    private final Map<String, Map<String, PriceTrack>> skus = new HashMap<>();

    /** @param price of one unit */
    public void accept(String sku, LocalDate day, Money price) {
        if (price.amount().signum() > 0) {
            skus.computeIfAbsent(sku, s -> new TreeMap<>())
                    .computeIfAbsent(price.currency(), c -> new PriceTrack())
                    .add((int) day.toEpochDay(), Math.log(price.amount().doubleValue()));
        }
    }

    /** @param revenue of {@code quantity} units */
    public void accept(String sku, LocalDate day, int quantity, BigDecimal revenue) {
        if (quantity > 0 && revenue.signum() > 0) {
            skus.computeIfAbsent(sku, s -> new TreeMap<>())
                    .computeIfAbsent("", c -> new PriceTrack())
                    .add((int) day.toEpochDay(), Math.log(revenue.doubleValue() / quantity));
        }
    }

    /** The days of unusual prices before {@code asOf} and, where one still holds, until it would have become usual. */
    public List<Event> events(LocalDate asOf) {
        List<Event> events = new ArrayList<>();
        new TreeMap<>(skus).forEach((sku, tracks) -> {
            PriceTrack richest = tracks.values().stream()
                    .reduce((a, b) -> b.days() > a.days() ? b : a)
                    .orElseThrow();
            events.addAll(richest.events(sku, (int) asOf.toEpochDay()));
        });
        return events;
    }
}
