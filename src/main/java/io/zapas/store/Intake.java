package io.zapas.store;

import io.zapas.intake.schema.Accepted;
import io.zapas.intake.schema.Kind;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.Rejected;
import io.zapas.shop.Row;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.events.EventRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.ReturnRow;
import io.zapas.shop.orders.SaleRow;
import io.zapas.shop.stock.StockRow;
import io.zapas.shop.stock.StockScope;
import io.zapas.shop.supply.DecisionRow;
import io.zapas.shop.supply.PurchaseOrderRow;
import io.zapas.shop.supply.SupplyTermsRow;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        Tally tally = file.tally();
        List<Rejected> rejected = new ArrayList<>();
        for (Parsed parsed : batch) {
            if (parsed instanceof Rejected r) {
                rejected.add(r);
                tally.rejected();
            }
        }
        files.reject(file.id(), rejected);
        RowOutcome[] outcomes = accepted.isEmpty() ? new RowOutcome[0] : store(shopId, file, accepted);
        for (int i = 0; i < outcomes.length; i++) {
            Amount amount = Amount.of(accepted.get(i).row());
            tally.read(amount.currency(), amount.units(), amount.money());
            tally.kept(outcomes[i], amount.currency(), amount.units(), amount.money());
        }
        tally.advance(batch.size());
        files.save(file);
    }

    private static List<Accepted> accepted(List<Parsed> batch) {
        List<Accepted> accepted = new ArrayList<>(batch.size());
        for (Parsed parsed : batch) {
            if (parsed instanceof Accepted a) {
                accepted.add(a);
            }
        }
        return accepted;
    }

    private RowOutcome[] store(int shopId, ImportedFile file, List<Accepted> rows) {
        long newest = file.newest().toEpochSecond(ZoneOffset.UTC);
        return switch (file.kind()) {
            case ORDERS -> orders.write(shopId, newest, rows(rows, OrderRow.class));
            case SALES -> sales.write(shopId, file.id(), newest, rows(rows, SaleRow.class));
            case STOCK -> stock(shopId, file, newest, rows(rows, StockRow.class));
            case PRODUCTS -> {
                stock.write(shopId, file.id(), newest, !file.newestIsFromContent(), catalogueStock(file, rows));
                yield latest(shopId, file, newest, rows, ProductRow.class, ProductRow::sku);
            }
            case RETURNS -> latest(shopId, file, newest, rows, ReturnRow.class, Intake::key);
            case PURCHASE_ORDERS -> latest(shopId, file, newest, rows, PurchaseOrderRow.class, Intake::key);
            case SUPPLY_TERMS -> latest(shopId, file, newest, rows, SupplyTermsRow.class, Intake::key);
            case EVENTS -> latest(shopId, file, newest, rows, EventRow.class, Row::toString);
            case DECISIONS -> latest(shopId, file, newest, rows, DecisionRow.class, Intake::key);
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

    private <R extends Row> RowOutcome[] latest(
            int shopId, ImportedFile file, long newest, List<Accepted> rows, Class<R> type, Function<R, String> key) {
        List<LatestRowTable.Entry<R>> entries = new ArrayList<>(rows.size());
        for (Accepted row : rows) {
            entries.add(new LatestRowTable.Entry<>(row.line(), newest, type.cast(row.row())));
        }
        return latest.write(shopId, file.kind().name(), file.id(), entries, key);
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

    private static String key(ReturnRow row) {
        return String.join("\t", row.orderId(), row.sku(), "" + row.occurrence());
    }

    private static String key(PurchaseOrderRow row) {
        return String.join(
                "\t",
                Objects.toString(row.po(), ""),
                Objects.toString(row.supplier(), ""),
                row.sku(),
                row.location(),
                "" + row.orderedOn(),
                "" + row.occurrence());
    }

    private static String key(SupplyTermsRow row) {
        return String.join(
                "\t",
                row.sku(),
                row.location(),
                Objects.toString(row.supplier(), ""),
                Objects.toString(row.validUntil(), ""));
    }

    private static String key(DecisionRow row) {
        return String.join("\t", "" + row.reportAsOf(), row.action(), row.sku(), row.location());
    }

    private static <R extends Row> List<R> rows(List<Accepted> accepted, Class<R> type) {
        return accepted.stream().map(a -> type.cast(a.row())).toList();
    }

    /** Units and money that a row brings in, for the tie-out; kinds without amounts count nothing. */
    private record Amount(String currency, long units, BigDecimal money) {
        static Amount of(Row row) {
            if (row instanceof OrderRow order) {
                return of(order.currency(), order.quantity(), times(order.unitPrice(), order.quantity()));
            }
            if (row instanceof SaleRow sale) {
                return of(sale.currency(), sale.quantity(), sale.revenue());
            }
            if (row instanceof StockRow level) {
                return of(null, Objects.requireNonNullElse(level.onHand(), 0), null);
            }
            if (row instanceof ReturnRow back) {
                return of(null, back.quantity(), null);
            }
            return row instanceof PurchaseOrderRow order ? of(null, order.quantity(), null) : of(null, 0, null);
        }

        private static Amount of(@Nullable String currency, long units, @Nullable BigDecimal money) {
            return new Amount(
                    Objects.requireNonNullElse(currency, ""),
                    units,
                    Objects.requireNonNullElse(money, BigDecimal.ZERO));
        }

        private static @Nullable BigDecimal times(@Nullable BigDecimal price, int quantity) {
            return price == null ? null : price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /** Kinds whose rows are read anew every night, see {@link LatestRowTable#BOOKS}. */
    public void forgetBooks(int shopId) {
        latest.deleteBooks(shopId);
        for (Kind book : LatestRowTable.BOOKS) {
            files.reset(shopId, book);
        }
    }
}
