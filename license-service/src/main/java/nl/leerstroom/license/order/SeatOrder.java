package nl.leerstroom.license.order;

import java.util.SortedMap;
import java.util.UUID;

/** What the webshop sold to a school; the lines of one product are added up. */
record SeatOrder(String number, UUID schoolId, SortedMap<String, Integer> seatsByProduct) {}
