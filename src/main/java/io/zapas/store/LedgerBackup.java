package io.zapas.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger of an older version is copied before its tables are changed. */
public final class LedgerBackup {
    private LedgerBackup() {}

    /**
     * Brings the ledger up to date.
     *
     * @param folder takes {@code zapas-before-<version>.zip}, to be unpacked in place of the ledger's file
     * @return the copy, empty if there was nothing to change or the ledger is new
     */
    public static Optional<Path> migrate(Flyway flyway, DataSource source, Path folder) {
        MigrationInfo now = flyway.info().current();
        MigrationInfo[] pending = flyway.info().pending();
        // "baseline" stands alone where a first start was cut off before its first table
        boolean holdsTables = now != null && now.getScript().endsWith(".sql");
        Optional<Path> copy = holdsTables && pending.length > 0
                ? Optional.of(copied(source, folder, "" + pending[pending.length - 1].getVersion()))
                : Optional.empty();
        flyway.migrate();
        return copy;
    }

    private static Path copied(DataSource source, Path folder, String version) {
        Path unfinished = folder.resolve("zapas-before-" + version + ".part");
        Path copy = folder.resolve("zapas-before-" + version + ".zip");
        try {
            Files.deleteIfExists(unfinished);
            new JdbcTemplate(source).update("BACKUP TO ?", unfinished.toString());
            return Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("[" + copy + "] cannot copy the ledger before it is changed: " + e, e);
        }
    }
}
