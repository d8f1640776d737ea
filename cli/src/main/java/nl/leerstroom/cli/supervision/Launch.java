package nl.leerstroom.cli.supervision;

import java.util.List;
import java.util.Map;

/** A command and the environment it gets on top of ours. */
public record Launch(List<String> command, Map<String, String> environment) {}
