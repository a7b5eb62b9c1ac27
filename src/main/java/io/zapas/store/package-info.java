/**
 * SQL, and nothing but SQL: one class per table or per small group of them, every write idempotent, every question asked of
 * one shop. It turns rows into the records of {@code shop} and of the features and back. No rule of the domain lives here: a
 * state that holds, a place that counts, a stock that is known are decided in {@code shop}. What H2 and PostgreSQL do not say
 * alike stands in {@link io.zapas.store.Dialect}; tables are made in {@code db/migration}.
 */
@NullMarked
package io.zapas.store;

import org.jspecify.annotations.NullMarked;
