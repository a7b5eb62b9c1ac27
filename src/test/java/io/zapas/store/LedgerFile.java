package io.zapas.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real ledger file for a test. */
final class LedgerFile {
    private LedgerFile() {}

    static JdbcTemplate in(Path folder) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        LedgerBackup.migrate(Flyway.configure().dataSource(source).load(), source, folder);
        return new JdbcTemplate(source);
    }

    static void close(JdbcTemplate jdbc) {
        jdbc.execute("SHUTDOWN");
    }
}
