package nl.leerstroom.identity.school;

import java.util.UUID;
import nl.leerstroom.identity.api.ChangeSchoolRequest;
import nl.leerstroom.identity.api.RegisterSchoolRequest;
import nl.leerstroom.identity.api.School;
import nl.leerstroom.identity.api.SchoolPage;
import nl.leerstroom.identity.api.SchoolsApi;
import nl.leerstroom.platform.web.Idempotency;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SchoolsController implements SchoolsApi {

    private final SchoolRegistry registry;
    private final JdbcSchools schools;
    private final TransactionTemplate transaction;
    private final Idempotency idempotency;

    SchoolsController(
            SchoolRegistry registry, JdbcSchools schools, TransactionTemplate transaction, Idempotency idempotency) {
        this.registry = registry;
        this.schools = schools;
        this.transaction = transaction;
        this.idempotency = idempotency;
    }

    @Override
    @PreAuthorize("hasRole('SUPPORT')")
    public ResponseEntity<SchoolPage> listSchools(@Nullable String q, Integer page, Integer size) {
        var paging = Paging.of(page, size);
        var sought = q == null ? "" : q;
        return transaction.execute(status -> ResponseEntity.ok(new SchoolPage(
                schools.page(sought, paging).stream()
                        .map(SchoolsController::toApi)
                        .toList(),
                paging.page(),
                paging.size(),
                schools.count(sought))));
    }

    @Override
    @PreAuthorize("hasRole('SUPPORT')")
    public ResponseEntity<School> registerSchool(RegisterSchoolRequest request, @Nullable String idempotencyKey) {
        var school = idempotency.once(
                "registerSchool",
                request,
                School.class,
                () -> toApi(registry.register(
                        request.getBrin(), request.getName(), request.getStudentsMayResetPassword())));
        return ResponseEntity.status(HttpStatus.CREATED).body(school);
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','PARENT','SUPPORT')")
    public ResponseEntity<School> getSchool(UUID schoolId) {
        return ResponseEntity.ok(registry.find(schoolId)
                .map(SchoolsController::toApi)
                .orElseThrow(() -> new NotFound("school", schoolId)));
    }

    @Override
    @PreAuthorize("hasAnyRole('SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<School> changeSchool(UUID schoolId, ChangeSchoolRequest request) {
        return ResponseEntity.ok(
                toApi(registry.change(schoolId, request.getName(), request.getStudentsMayResetPassword())));
    }

    private static School toApi(nl.leerstroom.identity.school.domain.School school) {
        return new School(school.id(), school.brin(), school.name(), school.studentsMayResetPassword());
    }
}
