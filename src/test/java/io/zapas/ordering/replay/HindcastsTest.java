package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Vn2;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HindcastsTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 500;

    /** Sells three times as much on every thirtieth day. */
    private static List<ReplaySeries> shop() {
        List<ReplaySeries> tracks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int id = i;
            double[] units = new double[DAYS];
            Arrays.setAll(units, t -> (t % 30 == 0 ? 3 : 1) * (6 + (t * 7 + id * 3) % 5));
            tracks.add(new ReplaySeries(new Series("S" + i, "", "", Cadence.DAILY, START, units), Vn2.TERMS));
        }
        return tracks;
    }

    private static List<Event> every30Days(String kind) {
        List<Event> events = new ArrayList<>();
        for (int t = 0; t < DAYS; t += 30) {
            events.add(new Event(START.plusDays(t), START.plusDays(t), "deal", "", "", kind));
        }
        return events;
    }

    private static double lift(List<Event> events) {
        // as of day 329 the event stands a day ahead
        Forecast forecast = (Forecast) new Hindcasts(shop(), events).at(shop().get(0), 329);
        return forecast.mean()[1] / forecast.mean()[3];
    }

    @Test
    void anAnnouncedEventIsKnownAhead() {
        assertThat(lift(every30Days(Event.SALE))).isGreaterThan(2);
    }

    @Test
    void withoutEventsNothingIsAhead() {
        assertThat(lift(List.of())).isLessThan(1.5);
    }

    @Test
    void aPriceToComeIsNotKnown() {
        assertThat(lift(every30Days(Event.PRICE))).isLessThan(1.5);
    }

    @Test
    void aPriceThatHoldsIsKnownUpToTheDay() {
        Event price = new Event(START, START.plusDays(20), "price", "S1", "", Event.PRICE);

        assertThat(Hindcasts.known(List.of(price), START.plusDays(10)))
                .singleElement()
                .satisfies(event -> assertThat(event.to()).isEqualTo(START.plusDays(9)));
        assertThat(Hindcasts.known(List.of(price), START.plusDays(21))).containsExactly(price);
        assertThat(Hindcasts.known(List.of(price), START)).isEmpty();
    }
}
