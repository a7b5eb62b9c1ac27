/**
 * Invented shops whose truths are known: a seeded simulation of an Ozon seller, written as byte-faithful export files.
 *
 * <p>Start reading at {@link io.zapas.demo.DemoShop}. The pipeline is {@code Catalogue -> Plants -> Simulation -> files};
 * nothing here reads a clock, and the same {@link io.zapas.demo.Settings} give the same bytes on every JDK (only
 * {@link java.util.Random} and {@link StrictMath}, whose results are specified).
 */
@NullMarked
package io.zapas.demo;

import org.jspecify.annotations.NullMarked;
