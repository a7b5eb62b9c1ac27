package io.zapas.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An invented Ozon shop: its export files, and the truths hidden in them.
 *
 * <p>A day-by-day simulation of about 300 products (FBO, FBS, or both) over clusters and own warehouses: demand with
 * season, weekday, trend, sales, launches, endings and an intermittent tail; purchase orders, supplies to clusters, stock,
 * orders, hand-overs, cancellations and returns, all consistent with each other. Into it the {@link Plant}s of the
 * settings are set; {@link #truths()} tells where.
 *
 * <p>The files are snapshots of what had happened by the evening of their export, byte for byte as Ozon writes them.
 */
public final class DemoShop {
    private final Books books;

    private DemoShop(Books books) {
        this.books = books;
    }

    public static DemoShop of(Settings settings) {
        return new DemoShop(Simulation.run(settings));
    }

    Books books() {
        return books;
    }

    /** What is true of this shop, with the counts as they really came out. */
    public Truths truths() {
        return Truths.of(books);
    }

    /** The files' contents by name. */
    public Map<String, byte[]> files() {
        return ShopFiles.of(books);
    }

    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
