package nl.leerstroom.sync.bulk.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.sync.known.domain.KnownPerson;
import nl.leerstroom.sync.known.domain.KnownProduct;
import org.jspecify.annotations.Nullable;

/** Decides for a row what is to be done, so that doing it twice is doing it once. */
public final class Planner {

    private final Situation situation;

    public Planner(Situation situation) {
        this.situation = situation;
    }

    /**
     * The plan for one row.
     *
     * @param newId of the account, should there be none
     * @param reasons why the row can't be by itself
     */
    public PlannedRow plan(StudentRow row, UUID newId, List<Reason> reasons) {
        var all = new ArrayList<>(reasons);
        var person = situation.person(row);
        address(row, person.orElse(null), all);
        var level = LearningPath.of(row.level());
        var products = products(row, level.orElse(null), all);
        if (!all.isEmpty() || level.isEmpty()) {
            return PlannedRow.refused(row, person.map(KnownPerson::userId).orElse(newId), all);
        }
        return person.map(known -> changed(row, level.get(), products, known))
                .orElseGet(() ->
                        new PlannedRow(row, newId, RowOutcome.NEW, List.of(), List.of(), parts(row, products, null)));
    }

    private void address(StudentRow row, @Nullable KnownPerson person, List<Reason> reasons) {
        if (situation.isTakenElsewhere(row)) {
            reasons.add(Reason.at(Column.EMAIL, "email-in-other-school"));
        } else if (person != null && !person.student()) {
            reasons.add(Reason.at(Column.EMAIL, "email-of-staff"));
        } else if (person != null && person.trashed()) {
            reasons.add(Reason.at(Column.EMAIL, "email-in-trash"));
        }
    }

    private List<KnownProduct> products(StudentRow row, @Nullable LearningPath level, List<Reason> reasons) {
        var products = new ArrayList<KnownProduct>();
        for (var module : row.modules()) {
            situation
                    .product(module)
                    .ifPresentOrElse(
                            products::add, () -> reasons.add(Reason.at(Column.MODULES, "module-unknown", module)));
        }
        if (level != null) {
            products.stream()
                    .filter(product -> !product.levels().contains(level.name()))
                    .map(product -> Reason.at(Column.MODULES, "level-not-in-product", product.title(), level.name()))
                    .forEach(reasons::add);
        }
        return products;
    }

    private PlannedRow changed(StudentRow row, LearningPath level, List<KnownProduct> products, KnownPerson person) {
        var full = filled(row, person);
        var changes = accountChanges(full, level, person);
        var parts = parts(full, products, person);
        if (parts.contains(Part.GROUP)) {
            changes.add(new Change(Column.GROUP, null, full.group()));
        }
        products.stream()
                .filter(product -> parts.contains(Part.license(product.productId())))
                .map(product -> new Change(Column.MODULES, null, product.title()))
                .distinct()
                .forEach(changes::add);
        return changes.isEmpty()
                ? new PlannedRow(full, person.userId(), RowOutcome.UNCHANGED, List.of(), List.of(), Set.of())
                : new PlannedRow(full, person.userId(), RowOutcome.CHANGED, List.of(), changes, parts);
    }

    /** The account always goes first: it is what the other parts are for, and its owner answers for it. */
    private Set<Part> parts(StudentRow row, List<KnownProduct> products, @Nullable KnownPerson person) {
        var parts = new LinkedHashSet<Part>();
        parts.add(Part.ACCOUNT);
        if (!row.group().isEmpty() && (person == null || !situation.isInGroup(person.userId(), row.groupKey()))) {
            parts.add(Part.GROUP);
        }
        products.stream()
                .map(KnownProduct::productId)
                .filter(product -> person == null || !situation.holds(person.userId(), product))
                .map(Part::license)
                .forEach(parts::add);
        return parts;
    }

    private static List<Change> accountChanges(StudentRow row, LearningPath level, KnownPerson person) {
        var changes = new ArrayList<Change>();
        change(changes, Column.GIVEN_NAME, person.givenName(), row.givenName());
        change(changes, Column.INFIX, person.infix(), Objects.requireNonNullElse(row.infix(), ""));
        change(changes, Column.FAMILY_NAME, person.familyName(), row.familyName());
        change(changes, Column.LEVEL, person.level(), level.name());
        return changes;
    }

    private static void change(List<Change> changes, Column column, @Nullable String before, String after) {
        if (!Objects.requireNonNullElse(before, "").equals(after)) {
            changes.add(new Change(column, before, after));
        }
    }

    /** A file without infixes leaves them as they are; and an address keeps the capitals that it has. */
    private static StudentRow filled(StudentRow row, KnownPerson person) {
        var known = Objects.requireNonNullElse(person.infix(), "");
        return new StudentRow(
                row.line(),
                row.givenName(),
                Objects.requireNonNullElse(row.infix(), known),
                row.familyName(),
                person.email(),
                row.level(),
                row.group(),
                row.modules(),
                row.spills());
    }
}
