package io.zapas.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code WriteBigOrders folder [lines] [skus] [files]}: order reports for measuring the import. */
public final class WriteBigOrders {
    private WriteBigOrders() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long lines = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5_000_000;
        int skus = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50_000;
        int files = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 6;
        System.out.println(BigOrders.write(folder, lines, skus, files, 1));
    }
}
