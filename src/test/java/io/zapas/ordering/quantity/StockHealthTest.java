package io.zapas.ordering.quantity;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockHealthTest {
    private static StockHealth health(int onHand, double perDay, int silentDays, String currency) {
        Terms terms = Given.priced(Given.terms(14, 7, 0.9), "10", "4", "0.01", currency);
        Recommendation plan = Given.plan(
                "A", "M", Given.certain(Cadence.DAILY, Given.flat(60, perDay)), Given.stock(onHand), terms, AS_OF);
        return StockHealth.of(plan, 30, silentDays, 90);
    }

    @Test
    void excessIsWhatLastsBeyondOrderUpToAndTheGrace() {
        StockHealth health = health(200, 2, 0, "RUB");
        assertThat(health.excessUnits()).isEqualTo(200 - 2 * (14 + 7) - 2 * 30);
        assertThat(health.excessValue()).contains(new BigDecimal("980"));
        assertThat(health.state()).isEqualTo(State.EXCESS);
        assertThat(health.coverDays()).isEqualTo(100);
    }

    @Test
    void stockWithoutDemandForNinetyDaysIsDead() {
        StockHealth health = health(7, 0, 90, "RUB");
        assertThat(health.state()).isEqualTo(State.DEAD);
        assertThat(health.excessUnits()).isEqualTo(7);
    }

    @Test
    void stockThatRunsOutBeforeAnOrderCanLandIsShort() {
        assertThat(health(20, 2, 0, "RUB").state()).isEqualTo(State.SHORT);
        assertThat(health(40, 2, 0, "RUB").state()).isEqualTo(State.HEALTHY);
        assertThat(health(0, 2, 0, "RUB").state()).isEqualTo(State.NO_STOCK);
    }

    @Test
    void currenciesAreNeverMixed() {
        List<StockHealth> all = List.of(health(200, 2, 0, "RUB"), health(200, 2, 0, "CNY"), health(200, 2, 0, "RUB"));
        assertThat(StockHealth.excessByCurrency(all))
                .isEqualTo(Map.of("RUB", new BigDecimal("1960"), "CNY", new BigDecimal("980")));
        assertThat(StockHealth.stockByCurrency(all))
                .isEqualTo(Map.of("RUB", new BigDecimal("4000"), "CNY", new BigDecimal("2000")));
    }
}
