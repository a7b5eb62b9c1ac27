/** Files for machines, suppliers and the marketplace beside the workbook. */
@NullMarked
package io.zapas.report.files;

import org.jspecify.annotations.NullMarked;
