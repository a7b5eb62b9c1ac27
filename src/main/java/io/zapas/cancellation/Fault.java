package io.zapas.cancellation;

/** Whose fault a cancellation was. What cannot be told is {@link #UNCLEAR}, and its share is always shown. */
public enum Fault {
    SELLER,
    BUYER,
    PLATFORM,
    CARRIER,
    UNCLEAR
}
