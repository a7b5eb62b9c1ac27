package io.zapas.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Millions of order lines as 24-column FBS reports, streamed: memory does not grow with their number. Every line follows
 * from its index alone, so neighbouring files show the same lines, the older file in an earlier state.
 *
 * <p>The lines run back from 2026-09-20 over nine months. Of ten lines two share a posting and two more an order.
 */
public final class BigOrders {
    /**
     * @param lines rows over all files
     * @param repeatedLines rows that an older file shows as well
     * @param units of the distinct lines
     * @param roubles of the distinct lines
     */
    public record Written(List<Path> files, long lines, long repeatedLines, long bytes, long units, long roubles) {
        public long distinctLines() {
            return lines - repeatedLines;
        }
    }

    private static final long NEWEST = LocalDateTime.of(2026, 9, 20, 20, 59, 30).toEpochSecond(ZoneOffset.UTC);
    private static final long SPAN = 273L * 86_400;
    private static final int OVERLAP_PER_CENT = 4;

    /** An older file was exported so long after its newest line: part of the shared lines was still on the way. */
    private static final long EXPORT_DELAY = 12L * 86_400;

    private final long seed;
    private final BigGoods goods;
    private final long distinct;

    private BigOrders(long seed, int skus, long distinct) {
        this.seed = seed;
        this.goods = new BigGoods(seed, skus);
        this.distinct = distinct;
    }

    /**
     * Writes exactly {@code lines} rows into {@code files} files.
     *
     * @param folder must exist
     * @param skus products that the lines are spread over, the first ones sell best
     */
    public static Written write(Path folder, long lines, int skus, int files, long seed) throws IOException {
        long repeated = lines * OVERLAP_PER_CENT / 100 / Math.max(1, files - 1) * (files - 1);
        BigOrders orders = new BigOrders(seed, skus, lines - repeated);
        return orders.write(folder, files, files == 1 ? 0 : repeated / (files - 1), repeated);
    }

    /** File 0 is the newest; line 0 the newest line. A file begins with the lines that it shares with the newer one. */
    private Written write(Path folder, int files, long shared, long repeated) throws IOException {
        List<Path> paths = new ArrayList<>();
        long bytes = 0;
        BigLine line = new BigLine(seed, goods);
        for (int file = 0; file < files; file++) {
            long own = distinct * file / files;
            long from = file == 0 ? 0 : own - shared;
            long to = distinct * (file + 1) / files;
            LocalDate newest = LocalDate.ofEpochDay(acceptedAt(from) / 86_400);
            Path path = folder.resolve("postings_%02d_%s.csv".formatted(files - file, newest));
            write(path, line, from, to, file == 0 ? NEWEST : acceptedAt(from) + EXPORT_DELAY);
            paths.add(path);
            bytes += Files.size(path);
        }
        long[] totals = line.totals(distinct);
        return new Written(paths, distinct + repeated, repeated, bytes, totals[0], totals[1]);
    }

    private void write(Path path, BigLine line, long from, long to, long moment) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            out.write(new OzonCsv().row(OrderShape.FBS_2024.headers()).bytes());
            for (long index = from; index < to; index++) {
                line.write(out, index, acceptedAt(index), moment);
            }
        }
    }

    private long acceptedAt(long index) {
        // Lines of one order share their moment.
        return NEWEST - (long) ((double) BigLine.leaderOf(index) / distinct * SPAN);
    }
}
