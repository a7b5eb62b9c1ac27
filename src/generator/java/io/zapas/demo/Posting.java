package io.zapas.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One posting with its product lines.
 *
 * @param number the posting's number; {@code order} the order's
 * @param siblings other postings of the order
 * @param ownWarehouse of an FBS posting
 * @param warehouse name of the shipping warehouse
 */
record Posting(
        String order,
        String number,
        List<String> siblings,
        Scheme scheme,
        Cluster from,
        Cluster to,
        String warehouse,
        Optional<OwnWarehouse> ownWarehouse,
        List<Line> lines,
        Customer customer,
        Journey journey) {

    /**
     * A product line. Prices in whole roubles per unit.
     *
     * @param article the article at the time of the order
     * @param paid what the buyer paid per unit
     */
    record Line(Product product, String article, int quantity, int price, int paid, int oldPrice, String promotion) {
        int total() {
            return price * quantity;
        }
    }

    LocalDateTime acceptedAt() {
        return journey.acceptedAt();
    }

    boolean isSplit() {
        return journey.cancellation()
                .filter(one -> one.cause() == TrueCause.SPLIT)
                .isPresent();
    }
}
