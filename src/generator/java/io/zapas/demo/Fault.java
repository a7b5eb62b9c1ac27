package io.zapas.demo;

/** Who answers for a cancellation. */
public enum Fault {
    SELLER,
    BUYER,
    CARRIER,
    PLATFORM
}
