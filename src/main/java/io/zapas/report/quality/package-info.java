/** Data quality, Settings and glossary. */
@NullMarked
package io.zapas.report.quality;

import org.jspecify.annotations.NullMarked;
