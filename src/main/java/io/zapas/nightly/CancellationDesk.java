package io.zapas.nightly;

import io.zapas.cancellation.ErrorIndex;
import io.zapas.cancellation.ErrorIndexTally;
import io.zapas.cancellation.IndexDay;
import io.zapas.cancellation.OrderLine;
import io.zapas.cancellation.RiskBoard;
import io.zapas.cancellation.RiskTally;
import io.zapas.cancellation.Tariff;
import io.zapas.cancellation.Tariffs;
import io.zapas.cancellation.Verdict;
import io.zapas.ledger.ShopResultTable;
import java.time.LocalDate;
import java.util.Optional;

/** What the cancellations mean for today: the error index and the open orders in danger. */
final class CancellationDesk {
    private static final String INDEX = "error index";
    private static final String RISK = "orders at risk";

    private final ErrorIndexTally index;
    private final RiskTally risk;

    CancellationDesk(LocalDate asOf, CauseEvidence evidence) {
        index = new ErrorIndexTally(asOf, Tariff.on(asOf, Tariffs.builtIn()), evidence::isAtPlatform);
        risk = new RiskTally(asOf, evidence.records());
    }

    void accept(OrderLine line, Verdict verdict) {
        index.accept(line, verdict);
        risk.accept(line, verdict);
    }

    /** Returns the index as it stands. */
    IndexDay save(ShopResultTable results, int shopId) {
        RiskBoard board = risk.board();
        results.save(shopId, RISK, board);
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
