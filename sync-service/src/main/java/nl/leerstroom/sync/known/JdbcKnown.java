package nl.leerstroom.sync.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.sync.known.domain.Known;
import nl.leerstroom.sync.known.domain.KnownPerson;
import nl.leerstroom.sync.known.domain.KnownProduct;
import nl.leerstroom.sync.known.domain.KnownSchool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
@Transactional(readOnly = true)
class JdbcKnown implements Known {

    private final JdbcClient jdbc;
    private final TransactionTemplate wider;

    JdbcKnown(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.wider = new TransactionTemplate(transactions);
        this.wider.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.wider.setReadOnly(true);
    }

    @Override
    public Optional<KnownSchool> schoolWithBrin(String brin) {
        return jdbc.sql("select school_id, brin, name from school where brin = ?")
                .param(brin.strip().toUpperCase(Locale.ROOT))
                .query(KnownSchool.class)
                .optional();
    }

    @Override
    public List<KnownPerson> peopleWith(UUID schoolId, Collection<String> emailKeys) {
        return jdbc.sql("""
                        select user_id, role = 'STUDENT' as student, given_name, infix, family_name, email, email_key, level, trashed
                        from person where school_id = ? and email_key = any(?)""")
                .params(schoolId, texts(emailKeys))
                .query(KnownPerson.class)
                .list();
    }

    @Override
    public Set<String> takenElsewhere(UUID schoolId, Collection<String> emailKeys) {
        var taken = SchoolScope.all()
                .call(() -> wider.execute(
                        status -> jdbc.sql("select email_key from person where school_id <> ? and email_key = any(?)")
                                .params(schoolId, texts(emailKeys))
                                .query(String.class)
                                .list()));
        return Set.copyOf(taken);
    }

    @Override
    public Map<UUID, Set<String>> groupsOf(UUID schoolId, Collection<UUID> studentIds) {
        return byStudent("""
                select m.student_id, g.title_key from group_member m join study_group g using (group_id)
                where m.school_id = ? and m.student_id = any(?::uuid[]) and not g.archived""", schoolId, studentIds);
    }

    @Override
    public Map<UUID, Set<String>> productsOf(UUID schoolId, Collection<UUID> studentIds) {
        return byStudent("""
                select student_id, product_id from license
                where school_id = ? and student_id = any(?::uuid[]) and held""", schoolId, studentIds);
    }

    @Override
    public List<KnownProduct> products() {
        var products = new ArrayList<KnownProduct>();
        jdbc.sql("select product_id, title, levels from product order by product_id")
                .query((row, number) -> products.add(
                        new KnownProduct(row.getString("product_id"), row.getString("title"), Set.of((String[])
                                row.getArray("levels").getArray()))))
                .list();
        return products;
    }

    private Map<UUID, Set<String>> byStudent(String sql, UUID schoolId, Collection<UUID> studentIds) {
        var found = new HashMap<UUID, Set<String>>();
        jdbc.sql(sql).params(schoolId, texts(studentIds)).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), student -> new HashSet<>())
                    .add(row.getString(2));
        });
        return found;
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
