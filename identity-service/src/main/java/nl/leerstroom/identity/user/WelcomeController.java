package nl.leerstroom.identity.user;

import java.util.UUID;
import nl.leerstroom.identity.api.SendWelcomeMessagesRequest;
import nl.leerstroom.identity.api.WelcomeApi;
import nl.leerstroom.identity.api.WelcomeMessageResult;
import nl.leerstroom.identity.api.WelcomeMessageResults;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WelcomeController implements WelcomeApi {

    private final SendWelcomes sendWelcomes;
    private final Idempotency idempotency;

    WelcomeController(SendWelcomes sendWelcomes, Idempotency idempotency) {
        this.sendWelcomes = sendWelcomes;
        this.idempotency = idempotency;
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<WelcomeMessageResults> sendWelcomeMessages(
            SendWelcomeMessagesRequest request, @Nullable UUID school, @Nullable String idempotencyKey) {
        var schoolId = Caller.current().school();
        return ResponseEntity.ok(idempotency.once(
                "sendWelcomeMessages", request, WelcomeMessageResults.class, () -> send(schoolId, request)));
    }

    private WelcomeMessageResults send(UUID schoolId, SendWelcomeMessagesRequest request) {
        return new WelcomeMessageResults(sendWelcomes.send(schoolId, request.getUserIds()).entrySet().stream()
                .map(result -> new WelcomeMessageResult(
                        result.getKey(),
                        WelcomeMessageResult.OutcomeEnum.valueOf(
                                result.getValue().name())))
                .toList());
    }
}
