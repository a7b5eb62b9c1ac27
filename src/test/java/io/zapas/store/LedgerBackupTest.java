package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerBackupTest {
    @TempDir
    Path folder;

    @Test
    void aNewLedgerIsNotCopied() {
        JdbcDataSource source = source();
        assertThat(LedgerBackup.migrate(flyway(source), source, folder)).isEmpty();
        assertThat(LedgerBackup.migrate(flyway(source), source, folder)).isEmpty();
        LedgerFile.close(new JdbcTemplate(source));
    }

    @Test
    void anOlderLedgerIsCopiedBeforeItIsChangedAndKeepsItsRows() throws IOException {
        JdbcDataSource source = source();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        LedgerBackup.migrate(flyway(source), source, folder);
        jdbc.update("INSERT INTO shop (name) VALUES ('north')");
        Files.writeString(
                Files.createDirectories(folder.resolve("newer")).resolve("V999__colour.sql"),
                "ALTER TABLE shop ADD COLUMN colour VARCHAR(20) DEFAULT 'blue';");

        assertThat(LedgerBackup.migrate(flyway(source), source, folder))
                .contains(folder.resolve("zapas-before-999.zip"));
        assertThat(jdbc.queryForObject("SELECT colour FROM shop WHERE name = 'north'", String.class))
                .isEqualTo("blue");
        LedgerFile.close(jdbc);
        Path old = Files.createDirectories(folder.resolve("old"));
        try (ZipFile zip = new ZipFile(folder.resolve("zapas-before-999.zip").toFile())) {
            var file = zip.stream().findFirst().orElseThrow();
            Files.copy(zip.getInputStream(file), old.resolve("ledger.mv.db"));
        }
        JdbcDataSource before = source(old);
        JdbcTemplate then = new JdbcTemplate(before);
        assertThat(then.queryForList("SELECT * FROM shop"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("NAME", "north").doesNotContainKey("COLOUR"));
        LedgerFile.close(then);
    }

    private Flyway flyway(JdbcDataSource source) {
        folder.resolve("newer").toFile().mkdirs();
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "filesystem:" + folder.resolve("newer"))
                .load();
    }

    private JdbcDataSource source() {
        return source(folder);
    }

    private static JdbcDataSource source(Path folder) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }
}
