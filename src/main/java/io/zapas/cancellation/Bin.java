package io.zapas.cancellation;

import io.zapas.shop.orders.OrderLine;

/** Running counts of one cause, SKU or warehouse. */
final class Bin {
    long lines;
    long cancelled;
    long sellerFault;
    long units;
    final MoneySums money = new MoneySums();

    void addCancelled(OrderLine line, Fault fault) {
        cancelled++;
        units += line.quantity();
        if (fault == Fault.SELLER) {
            sellerFault++;
        }
        line.unitPrice().ifPresent(price -> money.add(price.times(line.quantity())));
    }

    Bin add(Bin other) {
        lines += other.lines;
        cancelled += other.cancelled;
        sellerFault += other.sellerFault;
        units += other.units;
        money.add(other.money);
        return this;
    }

    SegmentCount toSegment(String name) {
        return new SegmentCount(name, lines, cancelled, sellerFault, money.toList());
    }
}
