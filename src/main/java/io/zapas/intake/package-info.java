/**
 * A file becomes typed rows, each with its file and line; a bad row becomes {@link io.zapas.intake.schema.Rejected}. What a
 * file is is decided by its header row, never by its name. Formats are data: YAML under {@code formats/}.
 *
 * <p>Optional columns of an export are optional in the row: such components are {@code @Nullable} and mean "the export
 * does not say". The wall stands here because the rows mirror foreign files; the pure packages never see them, the
 * ledger turns them into the features' own records.
 */
@NullMarked
package io.zapas.intake;

import org.jspecify.annotations.NullMarked;
