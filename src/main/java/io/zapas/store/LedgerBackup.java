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
    public static Optional<Path> migrate(Flyway configured, DataSource source, Path folder) {
        Dialect dialect = Dialect.of(source);
        Flyway flyway = Flyway.configure()
                .configuration(configured.getConfiguration())
                .placeholders(dialect.types())
                // the one of 0.1.0 is gone: what it made is dropped and read anew from the exports
                .ignoreMigrationPatterns("*:missing")
                .load();
        MigrationInfo now = flyway.info().current();
        MigrationInfo[] pending = flyway.info().pending();
        // "baseline" stands alone where a first start was cut off before its first table
        boolean holdsTables = now != null && now.getScript().endsWith(".sql");
        // another database than the embedded one is backed up by those who keep it
        Optional<Path> copy = dialect == Dialect.H2 && holdsTables && pending.length > 0
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
