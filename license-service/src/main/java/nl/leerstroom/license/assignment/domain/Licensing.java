package nl.leerstroom.license.assignment.domain;

import java.util.List;

/** Giving licences, for the other features. */
public interface Licensing {

    /** Grants the wishes in their order, in the surrounding transaction; an outcome for each. */
    List<AssignOutcome> assign(List<Wish> wishes);
}
