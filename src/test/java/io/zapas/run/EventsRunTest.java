package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.events.Event;
import io.zapas.shop.events.Holidays;
import io.zapas.shop.events.SaleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsRunTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final LocalDate FIRST = AS_OF.minusDays(280);
    private static final int EVERY = 20;

    @TempDir
    Path folder;

    @Test
    void thePlannersEventsReachTheForecast() throws IOException {
        Map<LocalDate, Double> without = means(run(sales("plain"), "plain"));
        Path input = sales("events");
        StringBuilder events = new StringBuilder("from,to,name,all,kind\n");
        for (LocalDate day = FIRST; day.isBefore(AS_OF.plusDays(28)); day = day.plusDays(EVERY)) {
            events.append(day).append(',').append(day).append(",Deal,true,promotion\n");
        }
        Files.writeString(input.resolve("events.csv"), events);
        Map<LocalDate, Double> with = means(run(input, "events"));

        LocalDate deal = FIRST.plusDays(280 / EVERY * EVERY);
        assertThat(deal).isAfterOrEqualTo(AS_OF);
        assertThat(with.get(deal)).isGreaterThan(2 * with.get(deal.plusDays(7)));
        assertThat(without.get(deal)).isLessThan(1.5 * without.get(deal.plusDays(7)));
    }

    @Test
    void whatACutPriceDidIsLearntFromRevenues() throws IOException {
        Path input = Files.createDirectories(folder.resolve("prices"));
        StringBuilder rows = new StringBuilder("date,sku,quantity,revenue\n");
        for (int t = 0; t < 280; t++) {
            for (int sku = 1; sku <= 10; sku++) {
                boolean cut = t % EVERY >= EVERY - 2;
                int units = (4 + (t * 7 + sku * 3) % 5) * (cut ? 3 : 1);
                rows.append("%s,s%d,%d,%d%n".formatted(FIRST.plusDays(t), sku, units, units * (cut ? 80 : 100)));
            }
        }
        Files.writeString(input.resolve("sales.csv"), rows);

        Path accuracy = run(input, "prices").resolveSibling("accuracy.csv");

        assertThat(Files.readAllLines(accuracy).get(1)).containsPattern("price -15 to -30 % 2\\.\\d");
    }

    @Test
    void aSuppliersShutdownMovesNoDemand() throws IOException {
        Path input = sales("shutdown");
        StringBuilder events = new StringBuilder("from,to,name,all,kind\n");
        for (LocalDate day = FIRST; day.isBefore(AS_OF.plusDays(28)); day = day.plusDays(EVERY)) {
            events.append(day).append(',').append(day).append(",Shut,true,supplier_shutdown\n");
        }
        Files.writeString(input.resolve("events.csv"), events);

        assertThat(means(run(input, "shutdown"))).isEqualTo(means(run(sales("plain"), "plain")));
    }

    @Test
    void quantilesOfTheSettingsAreTheColumnsOfTheForecast() throws IOException {
        Path input = sales("quantiles");
        Files.writeString(input.resolve("zapas.yaml"), "forecast: {quantiles: [0.2, 0.5, 0.975]}\n");

        List<String> lines = Files.readAllLines(run(input, "quantiles"));

        assertThat(lines.get(0)).isEqualTo("sku,location,date,mean,p20,p50,p97_5");
        assertThat(lines.get(1)).matches("s1,,2026-09-21(,[0-9.]+){4}");
    }

    @Test
    void holidaysOfRussiaAreKnown() {
        List<Event> holidays = Holidays.of("RU", 2026, 2026);

        assertThat(holidays).extracting(Event::from).contains(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 11, 4));
        assertThat(holidays)
                .allMatch(e -> e.kind().equals(Event.HOLIDAY) && e.sku().isEmpty());
        assertThat(Holidays.of(Holidays.NONE, 2026, 2026)).isEmpty();
        assertThat(Holidays.known("Atlantis")).isFalse();
    }

    @Test
    void salesOfTheMarketplacesAreDated() {
        List<Event> sales = SaleEvents.of(2025, 2026);

        assertThat(sales)
                .contains(
                        new Event(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 11), "11.11", "", "", Event.SALE))
                .extracting(Event::name)
                .contains("Black Friday", "12.12", "New Year", "23 February gifts", "8 March gifts");
    }

    /** Ten products that sell four times as much on every twentieth day. */
    private Path sales(String name) throws IOException {
        Path input = Files.createDirectories(folder.resolve(name));
        StringBuilder rows = new StringBuilder("date,sku,quantity\n");
        for (int t = 0; t < 280; t++) {
            for (int sku = 1; sku <= 10; sku++) {
                int units = (4 + (t * 7 + sku * 3) % 5) * (t % EVERY == 0 ? 4 : 1);
                rows.append(FIRST.plusDays(t))
                        .append(",s")
                        .append(sku)
                        .append(',')
                        .append(units)
                        .append('\n');
            }
        }
        Files.writeString(input.resolve("sales.csv"), rows);
        return input;
    }

    private Path run(Path input, String name) {
        Path output = folder.resolve(name + "-output");
        Clock clock = Clock.fixed(Instant.parse("2026-09-21T03:00:00Z"), ZoneOffset.UTC);
        assertThat(new NightlyRun(clock).run("--input=" + input, "--output=" + output))
                .isEqualTo(ExitCode.DONE);
        return output.resolve(AS_OF.toString()).resolve("data").resolve("forecast.csv");
    }

    private static Map<LocalDate, Double> means(Path file) throws IOException {
        Map<LocalDate, Double> means = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("s1")) {
                means.put(LocalDate.parse(cells[2]), Double.parseDouble(cells[3]));
            }
        }
        return means;
    }
}
