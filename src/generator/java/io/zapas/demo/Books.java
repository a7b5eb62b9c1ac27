package io.zapas.demo;

import java.util.List;

/**
 * Everything that happened, before any file is written.
 *
 * @param postings in the order in which they were accepted
 * @param lostUnits wanted, but nowhere in stock
 */
record Books(
        Settings settings,
        Calendar calendar,
        Network network,
        List<ShopEvent> events,
        List<Product> products,
        Plants plants,
        Stores stores,
        List<Posting> postings,
        List<PurchaseLine> purchases,
        List<ReturnedItem> returns,
        int lostUnits) {}
