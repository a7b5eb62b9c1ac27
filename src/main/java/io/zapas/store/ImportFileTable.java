package io.zapas.store;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Kind;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Unreadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which files were read, how far, and what became of their rows. */
public final class ImportFileTable {
    private static final String SELECT = "SELECT id, present, source, format, kind, marketplace, own_warehouse,"
            + " content_hash, newest, newest_from_content, data_rows, look,"
            + " accepted, merged, identical, rejected, rows_done FROM import_file WHERE shop_id = ?";

    private final JdbcTemplate jdbc;

    public ImportFileTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A rejected row as it is shown: with the file it stood in. */
    public record RejectedLine(
            String source, long line, String column, String cell, String reason, Remark right, int fileId) {}

    /** The account of this very content, begun if it is new. */
    public ImportedFile open(int shopId, ExportTable table) {
        boolean known = jdbc.update(
                        "UPDATE import_file SET marketplace = ?, own_warehouse = ?, look = ?"
                                + " WHERE shop_id = ? AND source = ? AND content_hash = ? AND format = ?",
                        table.origin().marketplace(),
                        table.ownWarehouse(),
                        table.look(),
                        shopId,
                        table.source(),
                        table.contentHash(),
                        table.format())
                > 0;
        if (!known) {
            insert(shopId, table);
        }
        return read(
                        " AND source = ? AND content_hash = ? AND format = ?",
                        shopId,
                        table.source(),
                        table.contentHash(),
                        table.format())
                .get(0);
    }

    /** What the last run found, so that a file that looks as it did then need not be looked into again. */
    public List<ExportTable> known(int shopId) {
        return present(shopId).stream().map(ImportedFile::table).toList();
    }

    /** Forgets that a file was read, so that it is read anew. */
    public void reset(int shopId, Kind kind) {
        String ids = "(SELECT id FROM import_file WHERE shop_id = ? AND kind = ?)";
        jdbc.update("DELETE FROM rejected_row WHERE file_id IN " + ids, shopId, kind.name());
        jdbc.update("DELETE FROM import_sum WHERE file_id IN " + ids, shopId, kind.name());
        jdbc.update("DELETE FROM import_file WHERE shop_id = ? AND kind = ?", shopId, kind.name());
    }

    /** Marks what lies in the input now; {@code fileIds} are the present ones. */
    public void markPresent(int shopId, List<Integer> fileIds) {
        jdbc.update("UPDATE import_file SET present = FALSE WHERE shop_id = ?", shopId);
        jdbc.batchUpdate("UPDATE import_file SET present = TRUE WHERE id = ?", fileIds, 1_000, (to, id) -> {
            to.setInt(1, id);
        });
    }

    /** Saves how far the file is read, in the transaction of the rows themselves. */
    public void save(ImportedFile file) {
        Tally tally = file.tally();
        jdbc.update(
                "UPDATE import_file SET rows_done = ?, accepted = ?, merged = ?, identical = ?, rejected = ?"
                        + " WHERE id = ?",
                tally.rowsDone(),
                tally.count(RowOutcome.ACCEPTED),
                tally.count(RowOutcome.MERGED),
                tally.count(RowOutcome.IDENTICAL),
                tally.rejectedRows(),
                file.id());
        tally.sums()
                .forEach((currency, sum) -> jdbc.update(
                        Dialect.of(jdbc)
                                .upsert(
                                        "import_sum",
                                        "file_id, currency",
                                        "file_id, currency, units_read, units_kept, money_read, money_kept"),
                        file.id(),
                        currency,
                        sum.unitsRead(),
                        sum.unitsKept(),
                        sum.moneyRead(),
                        sum.moneyKept()));
    }

    public void reject(int fileId, List<Parsed.Rejected> rows) {
        jdbc.batchUpdate(
                "INSERT INTO rejected_row (file_id, line, column_name, cell, reason, expected)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows,
                10_000,
                (to, row) -> {
                    to.setInt(1, fileId);
                    to.setLong(2, row.line());
                    to.setString(3, cut(row.column()));
                    to.setString(4, cut(row.value()));
                    to.setString(5, row.reason().name());
                    to.setString(6, row.right().encoded());
                });
    }

    public void unreadable(int shopId, List<Unreadable> files) {
        jdbc.update("DELETE FROM unreadable_file WHERE shop_id = ?", shopId);
        jdbc.batchUpdate(
                "INSERT INTO unreadable_file (shop_id, source, fault, detail) VALUES (?, ?, ?, ?)",
                files,
                1_000,
                (to, file) -> {
                    to.setInt(1, shopId);
                    to.setString(2, cut(file.source()));
                    to.setString(3, file.fault().name());
                    to.setString(4, file.found().encoded());
                });
    }

    public List<Unreadable> unreadable(int shopId) {
        return jdbc.query(
                "SELECT source, fault, detail FROM unreadable_file WHERE shop_id = ? ORDER BY source, fault, detail",
                (row, i) -> new Unreadable(
                        row.getString(1), Unreadable.Fault.valueOf(row.getString(2)), Remark.decoded(row.getString(3))),
                shopId);
    }

    /** The files that lie in the input now, by source. */
    public List<ImportedFile> present(int shopId) {
        return read(" AND present ORDER BY source, format", shopId);
    }

    /** Rejected rows of the files that lie in the input now, in file and line order, page by page. */
    public Iterable<RejectedLine> rejected(int shopId) {
        return Pages.of(last -> jdbc.query(
                "SELECT f.source, r.line, r.column_name, r.cell, r.reason, r.expected, f.id"
                        + " FROM rejected_row r JOIN import_file f ON f.id = r.file_id"
                        + " WHERE f.shop_id = ? AND f.present AND (f.source, f.id, r.line) > (?, ?, ?)"
                        + " ORDER BY f.source, f.id, r.line LIMIT 5000",
                (row, i) -> new RejectedLine(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Remark.decoded(row.getString(6)),
                        row.getInt(7)),
                shopId,
                last == null ? "" : last.source(),
                last == null ? -1 : last.fileId(),
                last == null ? -1L : last.line()));
    }

    private void insert(int shopId, ExportTable table) {
        jdbc.update(
                "INSERT INTO import_file (shop_id, source, format, kind, marketplace, own_warehouse, content_hash,"
                        + " newest, newest_from_content, data_rows, look, rows_done, accepted, merged, identical,"
                        + " rejected, present) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, TRUE)",
                shopId,
                table.source(),
                table.format(),
                table.kind().name(),
                table.origin().marketplace(),
                table.ownWarehouse(),
                table.contentHash(),
                table.newest().toEpochSecond(ZoneOffset.UTC),
                table.newestIsFromContent(),
                table.dataRows(),
                table.look());
    }

    private List<ImportedFile> read(String where, Object... parameters) {
        return jdbc.query(
                SELECT + where,
                (row, i) -> new ImportedFile(row.getInt(1), table(row), row.getBoolean(2), tally(row)),
                parameters);
    }

    private static ExportTable table(ResultSet row) throws SQLException {
        return new ExportTable(
                row.getString(3),
                new ExportTable.Origin(
                        row.getString(4), Kind.valueOf(row.getString(5)), row.getString(6), row.getBoolean(7)),
                row.getString(8),
                LocalDateTime.ofEpochSecond(row.getLong(9), 0, ZoneOffset.UTC),
                row.getBoolean(10),
                row.getLong(11),
                row.getString(12));
    }

    private Tally tally(ResultSet row) throws SQLException {
        Tally tally = new Tally();
        tally.restore(row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16), row.getLong(17));
        jdbc.query(
                "SELECT currency, units_read, units_kept, money_read, money_kept FROM import_sum WHERE file_id = ?",
                sum -> {
                    tally.restore(
                            sum.getString(1),
                            new Tally.Sum(sum.getLong(2), sum.getLong(3), sum.getBigDecimal(4), sum.getBigDecimal(5)));
                },
                row.getInt(1));
        return tally;
    }

    private static String cut(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 999) + "…";
    }
}
