/** The words of three languages. */
@NullMarked
package io.zapas.report.text;

import org.jspecify.annotations.NullMarked;
