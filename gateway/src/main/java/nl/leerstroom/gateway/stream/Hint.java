package nl.leerstroom.gateway.stream;

/** What the browser is told to fetch again. */
record Hint(String kind, String id) {}
