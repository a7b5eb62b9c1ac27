package io.zapas.shop;

/** One typed row of an export. Which file and line it came from stands in {@link Accepted}. */
public interface Row {}
