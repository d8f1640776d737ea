package nl.leerstroom.license.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.license.api.AssignLicensesRequest;
import nl.leerstroom.license.api.AssignLicensesResult;
import nl.leerstroom.license.api.AssignOutcome;
import nl.leerstroom.license.api.AssignResult;
import nl.leerstroom.license.api.LicensePage;
import nl.leerstroom.license.api.LicenseState;
import nl.leerstroom.license.api.LicensesApi;
import nl.leerstroom.license.api.SwitchLevelRequest;
import nl.leerstroom.license.assignment.domain.AssignOutcome.AlreadyHeld;
import nl.leerstroom.license.assignment.domain.AssignOutcome.Assigned;
import nl.leerstroom.license.assignment.domain.AssignOutcome.NoSeatLeft;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.license.assignment.domain.License.DeactivateOutcome;
import nl.leerstroom.license.assignment.domain.License.SwitchOutcome;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.Idempotency;
import nl.leerstroom.platform.web.Paging;
import nl.leerstroom.platform.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LicensesController implements LicensesApi {

    private static final List<String> LIVING = List.of("ASSIGNED", "ACTIVATED");

    private final AssignLicenses assignLicenses;
    private final ChangeLicense changeLicense;
    private final LicenseList list;
    private final Idempotency idempotency;

    LicensesController(
            AssignLicenses assignLicenses, ChangeLicense changeLicense, LicenseList list, Idempotency idempotency) {
        this.assignLicenses = assignLicenses;
        this.changeLicense = changeLicense;
        this.list = list;
        this.idempotency = idempotency;
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<LicensePage> listLicenses(
            @Nullable UUID student,
            @Nullable String product,
            @Nullable UUID group,
            @Nullable List<LicenseState> state,
            @Nullable UUID school,
            Integer page,
            Integer size) {
        var caller = Caller.current();
        var whose = caller.is(Role.STUDENT) ? caller.userId() : student;
        var states = state == null || state.isEmpty()
                ? LIVING
                : state.stream().map(Enum::name).toList();
        var paging = Paging.of(page, size);
        var part = list.find(new LicenseList.Filter(caller.schoolOrNull(), whose, product, group, states), paging);
        var items = part.items().stream().map(LicensesController::toApi).toList();
        return ResponseEntity.ok(new LicensePage(items, paging.page(), paging.size(), part.total()));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<AssignLicensesResult> assignLicenses(
            AssignLicensesRequest request, @Nullable UUID school, @Nullable String idempotencyKey) {
        var asked = new AssignLicenses.Request(
                Caller.current().school(),
                request.getProductId(),
                request.getLevel() == null ? null : level(request.getLevel()),
                request.getStudentIds(),
                request.getGroupId(),
                Boolean.TRUE.equals(request.getDryRun()));
        return ResponseEntity.ok(idempotency.once(
                "assignLicenses",
                request,
                AssignLicensesResult.class,
                () -> toApi(assignLicenses.assign(asked), asked)));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<nl.leerstroom.license.api.License> switchLicenseLevel(
            UUID licenseId, SwitchLevelRequest request, @Nullable UUID school) {
        var own = Caller.current().schoolOrNull();
        return switch (changeLicense.switchLevel(licenseId, own, level(request.getLevel()))) {
            case SwitchOutcome.Switched(var license) -> ResponseEntity.ok(toApi(license));
            case SwitchOutcome.AlreadyThere(var license) -> ResponseEntity.ok(toApi(license));
            case SwitchOutcome.Ended() -> throw new Conflict("license-deactivated");
        };
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<Void> deactivateLicense(UUID licenseId, @Nullable UUID school) {
        return switch (changeLicense.deactivate(licenseId, Caller.current().schoolOrNull())) {
            case DeactivateOutcome.Deactivated _, DeactivateOutcome.AlreadyEnded _ ->
                ResponseEntity.noContent().build();
            case DeactivateOutcome.ReadingBegan _ -> throw new Conflict("license-activated");
            case DeactivateOutcome.CameFromOldEnvironment _ -> throw new Conflict("license-imported");
        };
    }

    private static AssignLicensesResult toApi(AssignLicenses.Answer answer, AssignLicenses.Request asked) {
        var results = answer.outcomes().entrySet().stream()
                .map(entry -> result(entry, asked.dryRun()))
                .toList();
        return new AssignLicensesResult(results, answer.seatsLeft());
    }

    private static AssignResult result(
            Map.Entry<UUID, Optional<nl.leerstroom.license.assignment.domain.AssignOutcome>> entry, boolean dryRun) {
        var student = entry.getKey();
        if (entry.getValue().isEmpty()) {
            return new AssignResult(student, AssignOutcome.UNKNOWN_STUDENT);
        }
        return switch (entry.getValue().get()) {
            case Assigned(var license) ->
                new AssignResult(student, AssignOutcome.ASSIGNED).licenseId(dryRun ? null : license.id());
            case AlreadyHeld(var license) -> new AssignResult(student, AssignOutcome.ALREADY_HELD).licenseId(license);
            case NoSeatLeft() -> new AssignResult(student, AssignOutcome.NO_SEAT_LEFT);
        };
    }

    private static Level level(nl.leerstroom.license.api.Level level) {
        return Level.valueOf(level.name());
    }

    private static nl.leerstroom.license.api.License toApi(License license) {
        return new nl.leerstroom.license.api.License(
                        license.id(),
                        license.studentId(),
                        license.productId(),
                        nl.leerstroom.license.api.Level.valueOf(license.level().name()),
                        LicenseState.valueOf(license.state().name()),
                        license.imported(),
                        license.assignedAt())
                .activatedAt(license.activatedAt())
                .deactivatedAt(license.deactivatedAt());
    }
}
