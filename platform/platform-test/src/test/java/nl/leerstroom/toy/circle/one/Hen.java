package nl.leerstroom.toy.circle.one;

import nl.leerstroom.toy.circle.two.Egg;

public record Hen(Egg from) {}
