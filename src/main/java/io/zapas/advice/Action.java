package io.zapas.advice;

/** What a planner can be asked to do. */
public enum Action {
    /** Buy or supply units. */
    ORDER,
    /** Send units from own stock to a cluster or another warehouse. */
    SUPPLY,
    /** An order of the supplier is overdue and the stock will not last. */
    CALL_SUPPLIER,
    /** Show another delivery day on the listing, or hide it, until goods are there. */
    CHANGE_PROMISE,
    /** Open orders will probably be cancelled: tell the buyers in time and offer something. */
    MESSAGE_BUYERS,
    /** More units than will sell in time: promote or move them. */
    PROMOTE,
    /** Units that nobody has bought for long: clear or recall them. */
    CLEAR,
    /** HoldingCost the product in stock costs more than it earns. */
    DELIST,
    /** Defective goods were sent or found: look at every unit of the batch. */
    INSPECT,
    /** Stock is shown that is not there: count it. */
    COUNT_STOCK,
    /** More is sold than lies on the shelf: show less on the listing. */
    CORRECT_LISTING,
    /** What ran out needs more in reserve. */
    SAFETY_STOCK,
    /** Orders are mishandled: train people, change the shift or the cut-off. */
    TRAIN,
    /** A route hands over late: talk to the carrier or change it. */
    CHANGE_CARRIER
}
