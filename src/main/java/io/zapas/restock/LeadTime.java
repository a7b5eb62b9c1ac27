package io.zapas.restock;

/** Days from order to sellable: mean and standard deviation, and whether received orders stand behind it. */
record LeadTime(double mean, double sd, boolean observed) {}
