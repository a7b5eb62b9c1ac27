package io.zapas.run;

import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.index.ErrorIndexTally;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariffs;
import io.zapas.cancellation.risk.RiskBoard;
import io.zapas.cancellation.risk.RiskTally;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.ShopResultTable;
import java.time.LocalDate;
import java.util.Optional;

/** What the cancellations mean for today: the error index and the open orders in danger. */
final class CancellationResults {
    private static final String INDEX = "error index";
    private static final String RISK = "orders at risk";

    private final LocalDate asOf;
    private final ErrorIndexTally index;
    private final RiskTally risk;
    private boolean told;

    /** @param ozon whether an order export of the platform was read, whose index and tariff these are */
    CancellationResults(LocalDate asOf, CauseEvidence evidence, boolean ozon) {
        this.asOf = asOf;
        told = ozon;
        index = new ErrorIndexTally(asOf, Tariff.on(asOf, Tariffs.builtIn()), evidence::isAtPlatform);
        risk = new RiskTally(asOf, evidence.records());
    }

    void accept(OrderLine line, Verdict verdict) {
        told |= line.statement().countsAgainstSeller().isPresent();
        index.accept(line, verdict);
        risk.accept(line, verdict);
    }

    /** Returns the index as it stands; one without shipments and without a fee where it is not this shop's platform that has it. */
    IndexDay save(ShopResultTable results, int shopId) {
        RiskBoard board = risk.board();
        results.save(shopId, RISK, board);
        if (!told) {
            results.delete(shopId, INDEX);
            return new IndexDay(asOf, 0, 0, 0, 0, "");
        }
        ErrorIndex desk = index.desk(board::expectedOn);
        results.save(shopId, INDEX, desk);
        return desk.today();
    }

    static Optional<ErrorIndex> index(ShopResultTable results, int shopId) {
        return results.find(shopId, INDEX, ErrorIndex.class);
    }

    static Optional<RiskBoard> risk(ShopResultTable results, int shopId) {
        return results.find(shopId, RISK, RiskBoard.class);
    }
}
