package nl.leerstroom.cli.supervision;

/** A port that a part listens on. */
public record Port(int number, String purpose) {}
