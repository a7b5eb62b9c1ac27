/** JSON dumps. */
@NullMarked
package io.zapas.intake.json;

import org.jspecify.annotations.NullMarked;
