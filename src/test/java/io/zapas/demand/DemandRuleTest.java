package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.SampleLine;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockHistory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandRuleTest {
    private final Classifier classifier = new Classifier(Taxonomy.builtIn(), StockHistory.NONE);

    @ParameterizedTest(name = "{0}, handed over {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            OPEN      | false | ''                                  | OPEN
            SHIPPED   | true  | ''                                  | HANDED_OVER
            DELIVERED | true  | ''                                  | HANDED_OVER
            RETURNED  | true  | ''                                  | COMING_BACK
            SPLIT     | false | ''                                  | SPLIT
            REVERSAL  | false | ''                                  | REVERSAL
            REVERSAL  | false | damaged                             | REVERSAL
            CANCELLED | false | Found cheaper                       | CANCELLED_BY_BUYER
            CANCELLED | true  | Found cheaper                       | COMING_BACK
            CANCELLED | false | Товар закончился на складе продавца | NOT_SERVED
            CANCELLED | false | Ozon postponed the delivery date    | NOT_SERVED
            CANCELLED | false | Delivery failed                     | NOT_SERVED
            CANCELLED | true  | Delivery failed                     | COMING_BACK
            CANCELLED | true  | Lost by the delivery service        | LOST
            CANCELLED | false | ''                                  | UNCLEAR
            CANCELLED | true  | ''                                  | COMING_BACK
            CANCELLED | false | 因货件拆分而取消                     | SPLIT
            """)
    void everyLineHasOneStanding(OrderLine.State state, boolean handedOver, String reason, Standing standing) {
        var sample = SampleLine.delivered().state(state).said("", reason, "");
        var line = (handedOver ? sample.shippedOn(MONDAY) : sample).line();

        assertThat(DemandRule.of(line, classifier.classify(line))).isEqualTo(standing);
    }

    @Test
    void theExportsOwnWordTellsThatItWasHandedOver() {
        var line = SampleLine.cancelled()
                .said(new Statement("", "Found cheaper", "", Optional.empty(), Optional.of(true)))
                .line();

        assertThat(DemandRule.of(line, classifier.classify(line))).isEqualTo(Standing.COMING_BACK);
    }

    @Test
    void aDeliveredLineWithReturnedUnitsComesBack() {
        var line = SampleLine.delivered().quantity(3).returned(1).line();

        assertThat(DemandRule.of(line, classifier.classify(line))).isEqualTo(Standing.COMING_BACK);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.5", "0, 8, 0.1", "8, 8, 0.9", "3, 8, 0.4"})
    void unclearLinesCountLikeTheDeclaredOnes(long notBuyers, long declared, double share) {
        assertThat(DemandRule.unclearShare(notBuyers, declared)).isEqualTo(share);
    }
}
