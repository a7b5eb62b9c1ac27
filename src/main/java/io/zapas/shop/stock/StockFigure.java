package io.zapas.shop.stock;

/**
 * What a snapshot shows of a SKU at a place at the end of a day, in units.
 *
 * @param onHand shown as sellable
 * @param reserved shown as promised to open orders; 0 where the export does not tell
 */
public record StockFigure(int onHand, int reserved) {
    /** Both together, where a place has several shelves. */
    public StockFigure plus(StockFigure other) {
        return new StockFigure(onHand + other.onHand, reserved + other.reserved);
    }
}
