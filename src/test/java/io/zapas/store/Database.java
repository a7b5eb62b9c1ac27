package io.zapas.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases that the store's SQL runs on; each call of {@link #ledger} gives an empty ledger of its own. */
enum Database {
    H2 {
        @Override
        DataSource fresh() {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            source.setUser("sa");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        DataSource fresh() {
            return server().getPostgresDatabase();
        }
    };

    private static @Nullable EmbeddedPostgres server;

    abstract DataSource fresh();

    JdbcTemplate ledger() {
        DataSource source = fresh();
        if (this == POSTGRESQL) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.execute("DROP SCHEMA public CASCADE");
            jdbc.execute("CREATE SCHEMA public");
        }
        LedgerBackup.migrate(Flyway.configure().dataSource(source).load(), source, Path.of("target"));
        return new JdbcTemplate(source);
    }

    /** One server for all tests of this process; it ends with the process. */
    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException | RuntimeException | LinkageError e) {
                Assumptions.abort("PostgreSQL's binaries do not run here: " + e);
            }
        }
        return server;
    }
}
