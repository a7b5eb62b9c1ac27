package io.zapas.report;

/** What a planner can be asked to do. */
public enum Action {
    /** Buy or supply units. */
    ORDER,
    /** An order of the supplier is overdue and the stock will not last. */
    CALL_SUPPLIER,
    /** More units than will sell in time: promote or move them. */
    PROMOTE,
    /** Units that nobody has bought for long: clear or recall them. */
    CLEAR
}
