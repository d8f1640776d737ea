package nl.leerstroom.license.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The licences screen. */
@Repository
class LicenseList {

    /** @param school null for all of them */
    record Filter(
            @Nullable UUID school,
            @Nullable UUID student,
            @Nullable String product,
            @Nullable UUID group,
            Collection<String> states) {

        private String where(Map<String, Object> params) {
            var conditions = new ArrayList<String>();
            conditions.add("state = any(:states)");
            params.put("states", new SqlArrayValue("text", states.toArray()));
            if (school != null) {
                conditions.add("school_id = :school");
                params.put("school", school);
            }
            if (student != null) {
                conditions.add("student_id = :student");
                params.put("student", student);
            }
            if (product != null) {
                conditions.add("product_id = :product");
                params.put("product", product);
            }
            if (group != null) {
                conditions.add(
                        "student_id = any(array(select unnest(student_ids) from student_group where group_id = :group))");
                params.put("group", group);
            }
            return " from license where " + String.join(" and ", conditions);
        }
    }

    record Part(List<License> items, long total) {}

    private final JdbcClient jdbc;

    LicenseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Part find(Filter filter, Paging paging) {
        var params = new LinkedHashMap<String, Object>();
        var where = filter.where(params);
        var total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", paging.limit());
        params.put("offset", paging.offset());
        var items = jdbc.sql(
                        "select *" + where + " order by student_id, product_id, license_id limit :limit offset :offset")
                .params(params)
                .query(JdbcLicenses::license)
                .list();
        return new Part(items, total);
    }
}
