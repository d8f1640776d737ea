package nl.leerstroom.license.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.license.assignment.domain.AssignOutcome;
import nl.leerstroom.license.assignment.domain.Wish;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.license.product.domain.Products;
import nl.leerstroom.license.school.domain.Student;
import nl.leerstroom.license.school.domain.Students;
import nl.leerstroom.platform.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the licences that a teacher asks for: to one student, a selection, or a group. */
@Service
class AssignLicenses {

    /**
     * What is asked; either the students or their group.
     *
     * @param level null for each student's own
     */
    record Request(
            UUID school,
            String product,
            @Nullable Level level,
            @Nullable List<UUID> students,
            @Nullable UUID group,
            boolean dryRun) {}

    /** An outcome per student, in the order asked; none for who is no student of this school. */
    record Answer(Map<UUID, Optional<AssignOutcome>> outcomes, int seatsLeft) {}

    private final Products products;
    private final Students students;
    private final GrantLicenses licenses;

    AssignLicenses(Products products, Students students, GrantLicenses licenses) {
        this.products = products;
        this.students = students;
        this.licenses = licenses;
    }

    @Transactional
    Answer assign(Request request) {
        var product = product(request);
        var asked = asked(request);
        var known = students.find(request.school(), asked);
        var wishes = asked.stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(student -> wish(request, product, student))
                .toList();
        // with nobody to give it to, there is still a number of seats to tell
        var key = new PoolKey(request.school(), product.id());
        var round = request.dryRun() ? licenses.preview(key, wishes) : licenses.grant(key, wishes);
        return new Answer(inOrder(asked, wishes, round.outcomes()), round.seatsLeft());
    }

    private Product product(Request request) {
        var product = products.find(List.of(request.product())).get(request.product());
        if (product == null) {
            throw new Unprocessable("unknown-product", request.product())
                    .and("/productId", "unknown-product", request.product());
        }
        if (request.level() != null && !product.offers(request.level())) {
            throw LicenseRefusals.levelNotOffered(product, request.level());
        }
        return product;
    }

    private List<UUID> asked(Request request) {
        if (request.group() == null
                && request.students() != null
                && !request.students().isEmpty()) {
            return request.students().stream().distinct().toList();
        }
        if (request.group() == null
                || request.students() != null && !request.students().isEmpty()) {
            throw new Unprocessable("students-or-group");
        }
        return students.ofGroup(request.school(), request.group())
                .orElseThrow(() -> new Unprocessable("unknown-group").and("/groupId", "unknown-group"));
    }

    private static Wish wish(Request request, Product product, Student student) {
        var level = product.levelFor(request.level() != null ? request.level() : student.level());
        return new Wish(request.school(), student.id(), product.id(), level);
    }

    private static Map<UUID, Optional<AssignOutcome>> inOrder(
            List<UUID> asked, List<Wish> wishes, List<AssignOutcome> outcomes) {
        var answers = new LinkedHashMap<UUID, Optional<AssignOutcome>>();
        asked.forEach(student -> answers.put(student, Optional.empty()));
        for (var at = 0; at < wishes.size(); at++) {
            answers.put(wishes.get(at).studentId(), Optional.of(outcomes.get(at)));
        }
        return answers;
    }
}
