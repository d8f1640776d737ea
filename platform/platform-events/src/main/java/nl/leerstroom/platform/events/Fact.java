package nl.leerstroom.platform.events;

/** What an event says, beside its envelope. */
public record Fact<T>(ReceivedEvent event, T data) {}
