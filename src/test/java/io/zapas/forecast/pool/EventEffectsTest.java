package io.zapas.forecast.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Series;
import io.zapas.forecast.SeriesOf;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EventEffectsTest {
    private static final int DAYS = 432;
    private static final int EVERY = 36;
    private static final LocalDate END = SeriesOf.MONDAY.plusDays(DAYS);

    /** Thirty products that sell {@code lift} times as much on the first two of every 36 days. */
    private static List<Series> shop(double lift) {
        List<Series> shop = new ArrayList<>();
        for (int seed = 1; seed <= 30; seed++) {
            int id = seed;
            double[] values = SeriesOf.values(
                    DAYS, t -> Math.floor((t % EVERY < 2 ? lift : 1) * 8 * SeriesOf.noise(id, t) + 0.5));
            shop.add(new Series("sku" + id, "", id % 2 == 0 ? "tea" : "toys", Cadence.DAILY, SeriesOf.MONDAY, values));
        }
        return shop;
    }

    private static List<Event> deals(String name, String sku, String category, String kind) {
        List<Event> events = new ArrayList<>();
        for (int t = 0; t < DAYS + 28; t += EVERY) {
            LocalDate from = SeriesOf.MONDAY.plusDays(t);
            events.add(new Event(from, from.plusDays(1), name, sku, category, kind));
        }
        return events;
    }

    private static Forecast forecast(List<Series> shop, List<Event> events, int index) {
        return (Forecast) Forecaster.learn(shop, events).forecast(shop.get(index), 28, List.of(0.05, 0.5, 0.95));
    }

    @Test
    void aRecurringEventLiftsItsDaysToCome() {
        Forecast forecast = forecast(shop(3), deals("deal", "", "", "promotion"), 0);

        // the history ends where a deal begins
        assertThat(DAYS % EVERY).isZero();
        assertThat(forecast.mean()[0] / forecast.mean()[5]).isCloseTo(3, Offset.offset(0.5));
        assertThat(forecast.explanation().effects().get("deal")).isCloseTo(3, Offset.offset(0.5));
    }

    @Test
    void anEventThatShowedNothingChangesNothing() {
        Forecast without = forecast(shop(1), List.of(), 0);
        Forecast with = forecast(shop(1), deals("deal", "", "", "promotion"), 0);

        assertThat(with.mean()).containsExactly(without.mean());
        assertThat(with.explanation().effects()).doesNotContainKey("deal");
    }

    @Test
    void anEventOfACategoryLeavesTheOthersAlone() {
        List<Series> shop = shop(3);
        List<Event> events = deals("deal", "", "tea", "promotion");

        assertThat(forecast(shop, events, 1).explanation().effects()).containsKey("deal");
        assertThat(forecast(shop, events, 0).explanation().effects()).doesNotContainKey("deal");
    }

    @Test
    void ofTwoEventsOnADayOneAloneCounts() {
        List<Event> both = new ArrayList<>(deals("deal", "", "", "promotion"));
        for (Event deal : deals("week", "", "", Event.SALE)) {
            both.add(new Event(deal.from(), deal.from().plusDays(6), "week", "", "", Event.SALE));
        }

        double[] mean = forecast(shop(3), both, 0).mean();

        assertThat(mean[0] / mean[10]).isCloseTo(3, Offset.offset(0.6));
        assertThat(mean[4] / mean[10]).isCloseTo(1, Offset.offset(0.2));
    }

    @Test
    void aPromotionNeverSeenBeforeActsAsPromotionsDo() {
        List<Event> events = new ArrayList<>(deals("deal", "", "", "promotion"));
        events.removeIf(e -> !e.from().isBefore(END));
        events.add(new Event(END, END, "another deal", "", "", "promotion"));

        assertThat(forecast(shop(3), events, 0).explanation().effects().get("another deal"))
                .isGreaterThan(2);
    }

    @Test
    void aHolidayNeverSeenBeforeIsADayAsAnyOther() {
        List<Event> events = new ArrayList<>(deals("victory day", "", "", Event.HOLIDAY));
        events.removeIf(e -> !e.from().isBefore(END));
        events.add(new Event(END, END, "women's day", "", "", Event.HOLIDAY));

        assertThat(forecast(shop(3), events, 0).explanation().effects()).doesNotContainKey("women's day");
    }

    @Test
    void theOrderOfTheEventsChangesNothing() {
        List<Event> events = new ArrayList<>(deals("deal", "", "", "promotion"));
        events.addAll(deals("own", "sku1", "", "promotion"));
        List<Event> reversed = new ArrayList<>(events);
        java.util.Collections.reverse(reversed);

        Map<String, Double> effects = forecast(shop(3), events, 0).explanation().effects();
        assertThat(forecast(shop(3), reversed, 0).explanation().effects()).isEqualTo(effects);
        assertThat(effects).containsKey("own").doesNotContainKey("deal");
    }

    @Test
    void theOrderOfTheSeriesChangesNothing() {
        List<Series> shop = shop(3);
        List<Series> reversed = new ArrayList<>(shop);
        java.util.Collections.reverse(reversed);
        List<Event> events = deals("deal", "", "", "promotion");

        assertThat(forecast(reversed, events, 29).mean())
                .containsExactly(forecast(shop, events, 0).mean());
    }
}
