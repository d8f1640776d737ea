package nl.leerstroom.identity.user;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.identity.api.ChangeUserRequest;
import nl.leerstroom.identity.api.CreateUserRequest;
import nl.leerstroom.identity.api.Role;
import nl.leerstroom.identity.api.User;
import nl.leerstroom.identity.api.UserPage;
import nl.leerstroom.identity.api.UserState;
import nl.leerstroom.identity.api.UsersApi;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Idempotency;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('TEACHER','SCHOOL_ADMIN','SUPPORT')")
class UsersController implements UsersApi {

    private final Directory directory;
    private final NewUsers newUsers;
    private final CreateUser createUser;
    private final ChangeUser changeUser;
    private final Trash trash;
    private final Idempotency idempotency;

    UsersController(
            Directory directory,
            NewUsers newUsers,
            CreateUser createUser,
            ChangeUser changeUser,
            Trash trash,
            Idempotency idempotency) {
        this.directory = directory;
        this.newUsers = newUsers;
        this.createUser = createUser;
        this.changeUser = changeUser;
        this.trash = trash;
        this.idempotency = idempotency;
    }

    @Override
    public ResponseEntity<UserPage> listUsers(
            @Nullable UUID school,
            @Nullable Role role,
            @Nullable String group,
            @Nullable String q,
            @Nullable UserState state,
            Integer page,
            Integer size) {
        var paging = Paging.of(page, size);
        var filter = new Directory.Filter(
                Caller.current().schoolOrNull(),
                role == null ? null : nl.leerstroom.identity.user.domain.Role.valueOf(role.name()),
                group,
                q,
                state == UserState.TRASHED);
        var found = directory.page(filter, paging);
        var items = found.people().stream().map(UserAnswers::toApi).toList();
        return ResponseEntity.ok(new UserPage(items, paging.page(), paging.size(), found.total()));
    }

    @Override
    public ResponseEntity<User> createUser(
            CreateUserRequest request, @Nullable UUID school, @Nullable String idempotencyKey) {
        Callers.must(Callers.authority()
                .mayMake(nl.leerstroom.identity.user.domain.Role.valueOf(
                        request.getRole().name())));
        var user = newUsers.checked(Caller.current().school(), request);
        var password = newUsers.password(user, request);
        var answer = idempotency.once(
                "createUser",
                // without the password: of that, nothing is remembered that could be guessed at
                List.of(
                        user.schoolId(),
                        user.role(),
                        user.name(),
                        String.valueOf(user.email()),
                        String.valueOf(user.level())),
                User.class,
                () -> answer(createUser.create(user, password, Boolean.TRUE.equals(request.getSendWelcome()))));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    @Override
    public ResponseEntity<User> getUser(UUID userId, @Nullable UUID school) {
        return ResponseEntity.ok(answer(userId));
    }

    @Override
    public ResponseEntity<User> changeUser(UUID userId, ChangeUserRequest request, @Nullable UUID school) {
        var level = request.getLevel();
        changeUser.change(
                userId,
                new ChangeUser.Changes(
                        request.getGivenName(),
                        request.getInfix(),
                        request.getFamilyName(),
                        request.getEmail(),
                        level == null ? null : Level.valueOf(level.name())));
        return ResponseEntity.ok(answer(userId));
    }

    @Override
    public ResponseEntity<Void> trashUser(UUID userId, @Nullable UUID school) {
        trash.put(userId);
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<User> restoreUser(UUID userId, @Nullable UUID school) {
        trash.restore(userId);
        return ResponseEntity.ok(answer(userId));
    }

    private User answer(UUID userId) {
        return directory
                .find(Caller.current().schoolOrNull(), userId)
                .map(UserAnswers::toApi)
                .orElseThrow(() -> new NotFound("user", userId));
    }
}
