package io.zapas.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two small shops whose exports end forty days apart, and what a report of one says. */
final class TwoShops {
    static final LocalDate NORTH_AS_OF = LocalDate.parse("2026-03-01");
    static final LocalDate SOUTH_AS_OF = LocalDate.parse("2026-01-20");

    private TwoShops() {}

    static Path north(Path input) {
        return shop(input.resolve("north"), NORTH_AS_OF, 3);
    }

    static Path south(Path input) {
        return shop(input.resolve("south"), SOUTH_AS_OF, 5);
    }

    /** Orders of 90 days before as-of, some cancelled, and the stock of the last day. */
    private static Path shop(Path folder, LocalDate asOf, int seed) {
        StringBuilder orders = new StringBuilder(
                "order_id,sku,ordered_at,quantity,unit_price,status,location,cancelled_at,cancel_reason\n");
        for (int day = 90; day >= 1; day--) {
            LocalDate date = asOf.minusDays(day);
            for (int i = 0; i < 4; i++) {
                int mix = (day * seed + i * 7) % 11;
                boolean cancelled = mix == 3;
                orders.append("o-%d-%d,SKU-%d,%sT10:0%d,%d,%d,%s,%s,%s,%s%n"
                        .formatted(
                                day,
                                i,
                                i + 1,
                                date,
                                i,
                                1 + mix % 3,
                                100 + 50 * i,
                                cancelled ? "cancelled" : "delivered",
                                mix % 2 == 0 ? "Moscow" : "Kazan",
                                cancelled ? date + "T18:00" : "",
                                cancelled ? "out of stock" : ""));
            }
        }
        StringBuilder stock = new StringBuilder("date,sku,location,on_hand\n");
        for (int i = 1; i <= 4; i++) {
            stock.append("%s,SKU-%d,Moscow,%d%n".formatted(asOf.minusDays(1), i, i * seed));
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("orders.csv"), orders.toString().replace("\r\n", "\n"));
            Files.writeString(folder.resolve("stock.csv"), stock.toString().replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The files of {@code data/} by name; those of a shop among others lie in a folder of its name. */
    static Map<String, String> figures(Path output, LocalDate asOf, String shop) {
        Path data = output.resolve(asOf.toString()).resolve("data");
        Path own = data.resolve(shop);
        Map<String, String> figures = new TreeMap<>();
        try (Stream<Path> files = Files.list(Files.isDirectory(own) ? own : data)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                figures.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }
}
