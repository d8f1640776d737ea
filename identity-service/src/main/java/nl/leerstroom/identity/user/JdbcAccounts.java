package nl.leerstroom.identity.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.Recipient;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.Accounts;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.platform.data.SchoolScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcAccounts(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<Account> find(UUID userId) {
        return SchoolScope.all()
                .call(() -> transaction.execute(status -> jdbc.sql("""
                        select user_id, school_id, role, given_name, infix, family_name, email, level
                        from app_user where user_id = :id and trashed_at is null
                        union all
                        select user_id, null, 'SUPPORT', given_name, null, family_name, email, null
                        from support_account where user_id = :id""")
                        .param("id", userId)
                        .query((row, number) -> account(row))
                        .optional()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recipient> mayReset(Collection<LoginName> names) {
        return jdbc.sql("""
                        select u.user_id, u.school_id
                        from login_name l join app_user u using (user_id) join school s using (school_id)
                        where l.name = any(?) and u.trashed_at is null
                          and (u.role <> 'STUDENT' or s.students_may_reset_password)""")
                .param(new SqlArrayValue(
                        "text", names.stream().map(LoginName::value).toArray()))
                .query(Recipient.class)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void addSupport(UUID userId, PersonName name, String email) {
        jdbc.sql("insert into support_account (user_id, given_name, family_name, email) values (?, ?, ?, ?)")
                .params(userId, name.given(), name.family(), email)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        return new Account(
                row.getObject("user_id", UUID.class),
                row.getObject("school_id", UUID.class),
                Role.valueOf(row.getString("role")),
                new PersonName(row.getString("given_name"), row.getString("infix"), row.getString("family_name")),
                row.getString("email"),
                level == null ? null : Level.valueOf(level));
    }
}
