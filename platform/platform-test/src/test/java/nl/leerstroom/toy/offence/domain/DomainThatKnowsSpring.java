package nl.leerstroom.toy.offence.domain;

import org.springframework.jdbc.core.simple.JdbcClient;

public record DomainThatKnowsSpring(JdbcClient jdbc) {}
