package io.zapas.shop.events;

import java.time.LocalDate;

/**
 * Days on which demand may be unlike other days: a promotion, a holiday, a sale of the marketplace.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param name what recurs: events of the same name are taken to act alike
 * @param sku the only product concerned, "" = all of {@code category}
 * @param category the only category concerned, "" = all
 * @param kind such as {@code promotion}: teaches about events whose name was never seen before, except {@link #HOLIDAY},
 *     {@link #SALE} and {@link #PRICE}, which are each of their own sort
 */
public record Event(LocalDate from, LocalDate to, String name, String sku, String category, String kind) {
    public static final String HOLIDAY = "holiday";
    /** A sale of the marketplace or of all shops together. */
    public static final String SALE = "sale";

    /** Days on which a product was cheaper or dearer than usual; any other event of the day comes before it. */
    public static final String PRICE = "price";

    public boolean concerns(String ofSku, String ofCategory) {
        return (sku.isEmpty() || sku.equals(ofSku)) && (category.isEmpty() || category.equals(ofCategory));
    }
}
