package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.intake.schema.KindSchema;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.shop.Row;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.SaleRow;
import io.zapas.shop.stock.StockRow;
import io.zapas.shop.stock.StockScope;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a file's rows into the tables they belong to and keeps the file's account. */
public final class Intake {
    private final OrderStateTable orders;
    private final SaleTable sales;
    private final StockTable stock;
    private final LatestRowTable latest;
    private final ImportFileTable files;

    public Intake(
            OrderStateTable orders, SaleTable sales, StockTable stock, LatestRowTable latest, ImportFileTable files) {
        this.orders = orders;
        this.sales = sales;
        this.stock = stock;
        this.latest = latest;
        this.files = files;
    }

    /** Takes in the rows of one file, stretch by stretch, from its first row on. */
    public final class Reading {
        private final int shopId;
        private final ImportedFile file;
        private final ProductNames names;
        private long row;

        private Reading(int shopId, ImportedFile file) {
            this.shopId = shopId;
            this.file = file;
            this.names = new ProductNames(file.newest().toEpochSecond(ZoneOffset.UTC));
        }

        /**
         * Writes consecutive rows and how far the file is read now, in the caller's transaction. Rows that an interrupted
         * run has written already are not written again.
         *
         * @param batch every row of the stretch, rejected ones included
         */
        public void write(List<Parsed> batch) {
            List<Accepted> accepted = accepted(batch);
            names.observe(accepted);
            long known = Math.min(batch.size(), Math.max(0, file.tally().rowsDone() - row));
            row += batch.size();
            if (known < batch.size()) {
                Intake.this.write(shopId, file, batch.subList((int) known, batch.size()));
            }
            if (row == file.dataRows()) {
                names.write(latest, shopId, file.id());
            }
        }
    }

    /** Begins or goes on with a file. */
    public Reading begin(int shopId, ImportedFile file) {
        return new Reading(shopId, file);
    }

    private void write(int shopId, ImportedFile file, List<Parsed> batch) {
        List<Accepted> accepted = accepted(batch);
        List<Parsed.Rejected> rejected = batch.stream()
                .filter(Parsed.Rejected.class::isInstance)
                .map(Parsed.Rejected.class::cast)
                .toList();
        files.reject(file.id(), rejected);
        RowOutcome[] outcomes = accepted.isEmpty() ? new RowOutcome[0] : store(shopId, file, accepted);
        Tally tally = file.tally();
        tally.rejected(rejected.size());
        for (int i = 0; i < accepted.size(); i++) {
            KindSchema.Amount amount =
                    file.kind().schema().amount(accepted.get(i).row());
            tally.read(amount.currency(), amount.units(), amount.money());
            if (i < outcomes.length) {
                tally.kept(outcomes[i], amount.currency(), amount.units(), amount.money());
            }
        }
        tally.advance(batch.size());
        files.save(file);
    }

    private static List<Accepted> accepted(List<Parsed> batch) {
        return batch.stream()
                .filter(Accepted.class::isInstance)
                .map(Accepted.class::cast)
                .toList();
    }

    private RowOutcome[] store(int shopId, ImportedFile file, List<Accepted> rows) {
        long newest = file.newest().toEpochSecond(ZoneOffset.UTC);
        return switch (file.kind()) {
            case ORDERS -> orders.write(shopId, newest, rows(rows, OrderRow.class));
            case SALES -> sales.write(shopId, file.id(), newest, rows(rows, SaleRow.class));
            case STOCK -> stock(shopId, file, newest, rows(rows, StockRow.class));
            case PRODUCTS -> {
                stock.write(shopId, file.id(), newest, !file.newestIsFromContent(), catalogueStock(file, rows));
                yield latest(shopId, file, newest, rows);
            }
            default -> latest(shopId, file, newest, rows);
        };
    }

    /** Lines of a template that are left empty bring nothing new. */
    private RowOutcome[] stock(int shopId, ImportedFile file, long newest, List<StockRow> rows) {
        List<StockRow> told =
                rows.stream().filter(row -> !StockScope.leftEmpty(row)).toList();
        RowOutcome[] ofTold = stock.write(shopId, file.id(), newest, !file.newestIsFromContent(), told);
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        int next = 0;
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = StockScope.leftEmpty(rows.get(i)) ? RowOutcome.IDENTICAL : ofTold[next++];
        }
        return outcomes;
    }

    private RowOutcome[] latest(int shopId, ImportedFile file, long newest, List<Accepted> rows) {
        List<LatestRowTable.Entry<Row>> entries = rows.stream()
                .map(row -> new LatestRowTable.Entry<>(row.line(), newest, row.row()))
                .toList();
        return latest.write(
                shopId, file.kind().name(), file.id(), entries, file.kind().schema()::key);
    }

    /** A catalogue that carries stock is a snapshot of the file's own date. */
    private static List<StockRow> catalogueStock(ImportedFile file, List<Accepted> rows) {
        List<StockRow> levels = new ArrayList<>();
        for (ProductRow product : rows(rows, ProductRow.class)) {
            catalogueStock(file, product, "catalogue-fbo", product.fboAvailable(), product.fboReserved(), levels);
            catalogueStock(file, product, "catalogue-fbs", product.fbsAvailable(), product.fbsReserved(), levels);
        }
        return levels;
    }

    private static void catalogueStock(
            ImportedFile file,
            ProductRow product,
            String scope,
            @Nullable Integer available,
            @Nullable Integer reserved,
            List<StockRow> levels) {
        if (available != null) {
            levels.add(new StockRow(
                    file.newest().toLocalDate(),
                    product.sku(),
                    product.article(),
                    product.name(),
                    scope,
                    "",
                    null,
                    "",
                    available,
                    null,
                    reserved,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null));
        }
    }

    private static <R extends Row> List<R> rows(List<Accepted> accepted, Class<R> type) {
        return accepted.stream().map(a -> type.cast(a.row())).toList();
    }

    /** Kinds whose rows are read anew every night, see {@link Kind#books}. */
    public void forgetBooks(int shopId) {
        latest.deleteBooks(shopId);
        for (Kind book : Kind.books()) {
            files.reset(shopId, book);
        }
    }
}
