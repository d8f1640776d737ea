package nl.leerstroom.toy.circle.two;

import nl.leerstroom.toy.circle.one.Hen;

public record Egg(Hen from) {}
