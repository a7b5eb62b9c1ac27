package io.zapas.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The products of {@link BigOrders}, their part of the row written beforehand. */
final class BigGoods {
    private final byte[][] cells;
    private final int[] prices;

    BigGoods(long seed, int skus) {
        cells = new byte[skus][];
        prices = new int[skus];
        List<Goods.Variant> variants = Goods.variants();
        Dice dice = new Dice(seed, "big goods");
        for (int i = 0; i < skus; i++) {
            Goods.Variant goods = variants.get(i % variants.size());
            prices[i] = dice.between(goods.minPrice(), goods.maxPrice());
            String name = "%s %s, %s, серия %d"
                    .formatted(goods.noun(), goods.brand(), goods.variant(), i / variants.size() + 1);
            String article = "%s-%05d".formatted(goods.category().prefix(), i);
            String text =
                    "\"%s\";\"%d\";\"%s\"".formatted(name.replace("\"", "\"\""), 1_000_000_000L + i * 17L, article);
            cells[i] = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    int size() {
        return cells.length;
    }

    /** Name, SKU and article, quoted and separated. */
    byte[] cells(int sku) {
        return cells[sku];
    }

    int price(int sku) {
        return prices[sku];
    }
}
