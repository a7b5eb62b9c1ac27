package io.zapas.nightly;

import io.zapas.exports.Exports;
import io.zapas.exports.Inspection;

/** One shop of the run: its name, its exports, and what was found in them. */
record Shop(String name, Exports exports, Inspection inspection) {}
