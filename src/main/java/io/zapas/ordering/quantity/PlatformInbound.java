package io.zapas.ordering.quantity;

import io.zapas.shop.stock.StockNow;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that the platform shows as on their way, without a day. The days are assumptions of ours, named on the Settings
 * sheet: what is being prepared can be sold in two days, what travels in a week, what is only requested needs the whole lead
 * time, what buyers send back two weeks.
 */
public final class PlatformInbound {
    public static final int PREPARING_DAYS = 2;
    public static final int IN_TRANSIT_DAYS = 7;
    public static final int RETURNING_DAYS = 14;

    private PlatformInbound() {}

    public static List<Arrival> of(StockNow now, LocalDate asOf, int leadTimeDays) {
        List<Arrival> arrivals = new ArrayList<>();
        add(arrivals, now.preparing(), asOf.plusDays(PREPARING_DAYS), Arrival.Source.PREPARING);
        add(arrivals, now.inTransit(), asOf.plusDays(IN_TRANSIT_DAYS), Arrival.Source.IN_TRANSIT);
        add(arrivals, now.requested(), asOf.plusDays(leadTimeDays), Arrival.Source.SUPPLY_REQUEST);
        add(arrivals, now.returning(), asOf.plusDays(RETURNING_DAYS), Arrival.Source.RETURN);
        return arrivals;
    }

    private static void add(List<Arrival> arrivals, int units, LocalDate on, Arrival.Source source) {
        if (units > 0) {
            arrivals.add(new Arrival(on, units, source));
        }
    }
}
