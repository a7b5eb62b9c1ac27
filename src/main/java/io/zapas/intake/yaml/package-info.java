/** YAML that remembers its lines. */
@NullMarked
package io.zapas.intake.yaml;

import org.jspecify.annotations.NullMarked;
