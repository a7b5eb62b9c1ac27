package io.zapas.ordering.terms;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.CatalogueEntry;
import io.zapas.shop.supply.PurchaseOrder;
import io.zapas.shop.supply.StatedTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsResolverTest {
    private static final CatalogueEntry ITEM = product("10", "6");

    private static CatalogueEntry product(String price, String cost) {
        return new CatalogueEntry("A", "", "", "", "", rubles(price), rubles(cost), Optional.empty(), Optional.empty());
    }

    private static Optional<Money> rubles(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(new Money(new BigDecimal(amount), "RUB"));
    }

    /** A row of the terms file, built field by field. */
    private record Row(
            String location,
            Integer lead,
            Double sd,
            Integer review,
            Integer moq,
            Integer pack,
            Integer max,
            String cost,
            String shortage,
            String holding,
            Double level,
            boolean doNotOrder,
            LocalDate until) {
        static Row at(String location) {
            return new Row(location, null, null, null, null, null, null, null, null, null, null, false, null);
        }

        Row lead(Integer days) {
            return new Row(
                    location, days, sd, review, moq, pack, max, cost, shortage, holding, level, doNotOrder, until);
        }

        Row sizes(Integer moq, Integer pack, Integer max) {
            return new Row(
                    location, lead, sd, review, moq, pack, max, cost, shortage, holding, level, doNotOrder, until);
        }

        Row costs(String cost, String shortage, String holding) {
            return new Row(
                    location, lead, sd, review, moq, pack, max, cost, shortage, holding, level, doNotOrder, until);
        }

        Row rest(Double sd, Integer review, Double level) {
            return new Row(
                    location, lead, sd, review, moq, pack, max, cost, shortage, holding, level, doNotOrder, until);
        }

        Row until(LocalDate day) {
            return new Row(location, lead, sd, review, moq, pack, max, cost, shortage, holding, level, doNotOrder, day);
        }

        Row forbidden() {
            return new Row(location, lead, sd, review, moq, pack, max, cost, shortage, holding, level, true, until);
        }

        StatedTerms stated() {
            return new StatedTerms(
                    "A",
                    location,
                    "",
                    whole(lead),
                    real(sd),
                    whole(review),
                    whole(moq),
                    whole(pack),
                    whole(max),
                    amount(cost),
                    amount(shortage),
                    amount(holding),
                    real(level),
                    doNotOrder,
                    Optional.ofNullable(until),
                    "supply-terms.csv:7");
        }

        private static OptionalInt whole(Integer value) {
            return value == null ? OptionalInt.empty() : OptionalInt.of(value);
        }

        private static OptionalDouble real(Double value) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        private static Optional<BigDecimal> amount(String value) {
            return Optional.ofNullable(value).map(BigDecimal::new);
        }
    }

    private static ResolvedTerms resolve(List<PurchaseOrder> orders, Row... rows) {
        List<StatedTerms> stated =
                java.util.Arrays.stream(rows).map(Row::stated).toList();
        return new TermsResolver(stated, orders, Defaults.usual(), AS_OF)
                .resolve(new SeriesKey("A", "M"), ITEM, AbcXyz.BY, false);
    }

    private static PurchaseOrder received(String supplier, String sku, int days) {
        LocalDate ordered = AS_OF.minusDays(200);
        return new PurchaseOrder(
                supplier, sku, "M", 5, ordered, ordered.plusDays(10), Optional.of(ordered.plusDays(days)), "");
    }

    @Test
    void withoutAnyWordTheSettingsSpeakAndAreNamed() {
        Terms terms = resolve(List.of()).terms();
        assertThat(terms.leadTimeDays()).isEqualTo(14);
        assertThat(terms.serviceLevel()).hasValue(0.95);
        assertThat(terms.assumed())
                .containsExactlyInAnyOrder("leadTimeDays", "reviewDays", "serviceLevel", "holdingCostPerDay");
        assertThat(terms.shortageCost()).contains(new BigDecimal("4"));
    }

    @Test
    void theLocationsWordBeatsTheWordForEverywhereFieldByField() {
        Terms terms = resolve(
                        List.of(),
                        Row.at("").lead(30).sizes(12, 4, 90),
                        Row.at("M").lead(5),
                        Row.at("elsewhere").lead(99))
                .terms();
        assertThat(terms.leadTimeDays()).isEqualTo(5);
        assertThat(terms.moq()).isEqualTo(12);
        assertThat(terms.packSize()).isEqualTo(4);
        assertThat(terms.assumed()).doesNotContain("leadTimeDays");
    }

    @Test
    void expiredWordIsNotHeardOnItsLastDayItIs() {
        assertThat(resolve(List.of(), Row.at("M").lead(5).until(AS_OF.minusDays(1)))
                        .terms()
                        .leadTimeDays())
                .isEqualTo(14);
        assertThat(resolve(List.of(), Row.at("M").lead(5).until(AS_OF)).terms().leadTimeDays())
                .isEqualTo(5);
    }

    @Test
    void doNotOrderHoldsIfAnyRowSaysIt() {
        assertThat(resolve(List.of(), Row.at("").forbidden(), Row.at("M").lead(3))
                        .terms()
                        .doNotOrder())
                .isTrue();
    }

    @Test
    void orderOfRowsChangesNothing() {
        Row a = Row.at("M").lead(5).until(AS_OF.plusDays(9));
        Row b = Row.at("M").lead(8);
        assertThat(resolve(List.of(), a, b)).isEqualTo(resolve(List.of(), b, a));
        assertThat(resolve(List.of(), a, b).terms().leadTimeDays()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "lead_time_days, 0",
        "lead_time_days, -3",
        "lead_time_days, 9999",
        "lead_time_sd_days, -1",
        "review_days, 0",
        "moq, -1",
        "pack_size, 0",
        "pack_size, -4",
        "max_stock, -1",
        "unit_cost, -5",
        "unit_cost, 0",
        "shortage_cost, -1",
        "holding_cost_per_day, -1",
        "service_level, 95",
        "service_level, 0",
    })
    void senselessTermIsNamedAndNotFollowed(String field, String value) {
        ResolvedTerms resolved = resolve(List.of(), bad(field, value));
        assertThat(resolved.bad()).extracting(ResolvedTerms.BadTerm::field).containsExactly(field);
        assertThat(new BigDecimal(resolved.bad().get(0).value())).isEqualByComparingTo(value);
        assertThat(resolved.bad().get(0).expected()).isNotEmpty();
        assertThat(resolved.terms()).isEqualTo(resolve(List.of()).terms());
    }

    private static Row bad(String field, String value) {
        Row row = Row.at("M");
        return switch (field) {
            case "lead_time_days" -> row.lead(Integer.valueOf(value));
            case "lead_time_sd_days" -> row.rest(Double.valueOf(value), null, null);
            case "review_days" -> row.rest(null, Integer.valueOf(value), null);
            case "service_level" -> row.rest(null, null, Double.valueOf(value));
            case "moq" -> row.sizes(Integer.valueOf(value), null, null);
            case "pack_size" -> row.sizes(null, Integer.valueOf(value), null);
            case "max_stock" -> row.sizes(null, null, Integer.valueOf(value));
            case "unit_cost" -> row.costs(value, null, null);
            case "shortage_cost" -> row.costs(null, value, null);
            default -> row.costs(null, null, value);
        };
    }

    @Test
    void minimumAboveMaximumAndMissingCostAreNamed() {
        CatalogueEntry costless = product("", "");
        ResolvedTerms resolved = new TermsResolver(
                        List.of(Row.at("M").sizes(50, 20, 10).stated()), List.of(), Defaults.usual(), AS_OF)
                .resolve(new SeriesKey("A", "M"), costless, AbcXyz.BY, false);
        assertThat(resolved.bad())
                .extracting(ResolvedTerms.BadTerm::field)
                .containsExactly("moq", "pack_size", "unit_cost");
        assertThat(resolved.terms().unitCost()).isEmpty();
        assertThat(resolved.terms().shortageCost()).isEmpty();
    }

    @Test
    void badTermsAreNotedInTheRecommendation() {
        Recommendation plan = Given.plan(
                "A",
                "M",
                Given.certain(io.zapas.shop.Cadence.DAILY, Given.flat(30, 2)),
                Given.stock(0),
                resolve(List.of(), Row.at("M").lead(0)),
                AS_OF);
        assertThat(plan.notes()).contains(Recommendation.Note.BAD_TERMS_IGNORED);
        assertThat(plan.orderQuantity()).isPositive();
    }

    @Test
    void receivedOrdersPullTheLeadTimeAndItsSpread() {
        List<PurchaseOrder> orders = java.util.stream.Stream.of(20, 24, 28, 32)
                .map(days -> received("S", "A", days))
                .toList();
        Terms terms = resolve(orders, Row.at("M").lead(10)).terms();
        // four orders of mean 26 weigh as much as the word: (26 + 10) / 2
        assertThat(terms.leadTimeDays()).isEqualTo(18);
        assertThat(terms.leadTimeSdDays()).isPositive();
        assertThat(resolve(orders).terms().assumed()).doesNotContain("leadTimeDays");
    }

    @Test
    void orderReceivedBeforeItWasOrderedTeachesNothing() {
        assertThat(resolve(List.of(received("S", "A", -3))).terms())
                .isEqualTo(resolve(List.of()).terms());
    }

    @Test
    void anotherSkusOrderTeachesThroughTheSupplierOnly() {
        assertThat(resolve(List.of(received("", "B", 60))).terms())
                .isEqualTo(resolve(List.of()).terms());
    }

    @Test
    void marginFromTheSettingsIsNamedAndDoesNotDecideTheLevel() {
        CatalogueEntry priceless = product("", "7");
        Terms terms = new TermsResolver(List.of(), List.of(), Defaults.usual(), AS_OF)
                .resolve(new SeriesKey("A", "M"), priceless, AbcXyz.CZ, false)
                .terms();
        assertThat(terms.shortageCost())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("3"));
        assertThat(terms.assumed()).contains("shortageCost");
        assertThat(terms.criticalRatio()).isEqualTo(0.85);
    }
}
