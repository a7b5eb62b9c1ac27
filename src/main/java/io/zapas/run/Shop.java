package io.zapas.run;

import io.zapas.intake.Exports;
import io.zapas.intake.recognise.Inspection;

/** One shop of the run: its name, its exports, and what was found in them. */
record Shop(String name, Exports exports, Inspection inspection) {}
