package io.zapas.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What H2 and PostgreSQL do not say alike; all other SQL runs on both. */
public enum Dialect {
    H2(Map.of("bytes", "VARBINARY(100000000)", "bytewise", "")),
    POSTGRESQL(Map.of("bytes", "BYTEA", "bytewise", "COLLATE \"C\""));

    private final Map<String, String> types;

    Dialect(Map<String, String> types) {
        this.types = types;
    }

    public static Dialect of(DataSource source) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName);
            return product.equals("PostgreSQL") ? POSTGRESQL : H2;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("cannot ask the database which one it is: " + e.getMessage(), e);
        }
    }

    static Dialect of(JdbcTemplate jdbc) {
        return of(Objects.requireNonNull(jdbc.getDataSource()));
    }

    /** Placeholders of the migrations: {@code ${bytes}} for payloads, {@code ${bytewise}} for keys that are read in order. */
    public Map<String, String> types() {
        return types;
    }

    /**
     * Inserts a row, or replaces the one with its key; parameters in the order of the columns.
     *
     * @param key a column, or several with commas between; likewise {@code columns}, the key's among them
     */
    String upsert(String table, String key, String columns) {
        String values = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        if (this == H2) {
            return "MERGE INTO " + table + " (" + columns + ") KEY (" + key + ") VALUES (" + values + ")";
        }
        List<String> ofKey = Arrays.asList(key.split(", "));
        String others = Arrays.stream(columns.split(", "))
                .filter(column -> !ofKey.contains(column))
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ") ON CONFLICT (" + key + ") DO "
                + (others.isEmpty() ? "NOTHING" : "UPDATE SET " + others);
    }

    /** Joins a table with the keys given as the first parameter: {@code FROM keys(...) JOIN table ON … = k}. */
    static String keys(String type) {
        return "UNNEST(CAST(? AS " + type + " ARRAY)) AS keys (k)";
    }

    /** Binds the keys, then the other parameters. */
    static PreparedStatementSetter bind(String type, Object[] keys, @Nullable Object... others) {
        return to -> {
            Connection connection = to.getConnection();
            to.setArray(1, connection.createArrayOf(type, keys));
            for (int i = 0; i < others.length; i++) {
                to.setObject(i + 2, others[i]);
            }
        };
    }
}
