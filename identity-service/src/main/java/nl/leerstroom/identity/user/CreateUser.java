package nl.leerstroom.identity.user;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.identity.credential.domain.Recipient;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.identity.user.domain.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CreateUser {

    private final Users users;
    private final Addresses addresses;
    private final Credentials credentials;
    private final SignInLinks links;

    CreateUser(Users users, Addresses addresses, Credentials credentials, SignInLinks links) {
        this.users = users;
        this.addresses = addresses;
        this.credentials = credentials;
        this.links = links;
    }

    @Transactional
    UUID create(User user, @Nullable NewPassword password, boolean sendWelcome) {
        addresses.claim(user);
        credentials.open(List.of(user.id()));
        users.add(List.of(user));
        if (password != null) {
            credentials.setFirst(user.id(), password);
        }
        if (sendWelcome && user.email() != null) {
            links.send(LinkKind.WELCOME, List.of(new Recipient(user.id(), user.schoolId())));
        }
        return user.id();
    }
}
