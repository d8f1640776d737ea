package nl.leerstroom.progress.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.leerstroom.progress.content.domain.Pages;
import nl.leerstroom.progress.course.domain.CoursePackage;
import nl.leerstroom.progress.course.domain.CoursePage;
import nl.leerstroom.progress.course.domain.LearningModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Packages in PostgreSQL: the outline as one JSON value, pages and drawings each a row. */
@Repository
class JdbcPackages implements Pages {

    private static final String SELECT =
            "select outline, digest, page_count, image_count, current, imported_at from content_package";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPackages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All imports from here to the end of the transaction come one after the other. */
    void lock() {
        jdbc.sql("lock table content_package in share row exclusive mode").update();
    }

    List<StoredPackage> all() {
        return jdbc.sql(SELECT + " order by imported_at").query(this::stored).list();
    }

    List<StoredPackage> newest(int limit, long offset) {
        return jdbc.sql(SELECT + " order by imported_at desc, module_id, version limit ? offset ?")
                .params(limit, offset)
                .query(this::stored)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from content_package")
                .query(Long.class)
                .single();
    }

    /** Changes with every import. */
    String stamp() {
        return jdbc.sql("select count(*) || ' ' || coalesce(max(imported_at)::text, '') from content_package")
                .query(String.class)
                .single();
    }

    void insert(CoursePackage course, String by, Instant at) {
        var module = course.module();
        jdbc.sql("update content_package set current = false where module_id = ? and current")
                .param(module.moduleId())
                .update();
        jdbc.sql("""
                        insert into content_package (module_id, version, product_id, outline, digest, page_count, image_count,
                                                     current, imported_at, imported_by)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, true, ?, ?)""")
                .params(
                        module.moduleId(),
                        module.version(),
                        module.productId(),
                        json.writeValueAsString(module),
                        course.digest(),
                        course.pages().size(),
                        course.images().size(),
                        at.atOffset(ZoneOffset.UTC),
                        by)
                .update();
        insertPages(module, course.pages());
        insertImages(course);
    }

    private void insertPages(LearningModule module, List<CoursePage> pages) {
        jdbc.sql("""
                        insert into content_page (module_id, version, page_id, title, html, terms)
                        select ?, ?, p.id, p.title, p.html, string_to_array(p.terms, ' ')
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as p (id, title, html, terms)""")
                .params(
                        module.moduleId(),
                        module.version(),
                        pages.stream().map(CoursePage::pageId).toArray(String[]::new),
                        pages.stream().map(CoursePage::title).toArray(String[]::new),
                        pages.stream().map(CoursePage::html).toArray(String[]::new),
                        pages.stream()
                                .map(page -> String.join(" ", page.terms()))
                                .toArray(String[]::new))
                .update();
    }

    private void insertImages(CoursePackage course) {
        var names = course.images().keySet().stream().sorted().toList();
        jdbc.sql("""
                        insert into content_image (module_id, version, name, svg)
                        select ?, ?, i.name, i.svg from unnest(?::text[], ?::bytea[]) as i (name, svg)""")
                .params(
                        course.module().moduleId(),
                        course.module().version(),
                        names.toArray(String[]::new),
                        names.stream().map(course.images()::get).toArray(byte[][]::new))
                .update();
    }

    @Override
    public Optional<CoursePage> page(LearningModule module, String pageId) {
        return jdbc.sql(
                        "select title, html, terms from content_page where module_id = ? and version = ? and page_id = ?")
                .params(module.moduleId(), module.version(), pageId)
                .query((row, _) ->
                        new CoursePage(pageId, row.getString("title"), row.getString("html"), List.of((String[])
                                row.getArray("terms").getArray())))
                .optional();
    }

    Optional<byte[]> image(String moduleId, String version, String name) {
        return jdbc.sql("select svg from content_image where module_id = ? and version = ? and name = ?")
                .params(moduleId, version, name)
                .query((row, _) -> row.getBytes("svg"))
                .optional();
    }

    private StoredPackage stored(ResultSet row, int number) throws SQLException {
        return new StoredPackage(
                json.readValue(row.getString("outline"), LearningModule.class),
                row.getString("digest"),
                row.getInt("page_count"),
                row.getInt("image_count"),
                row.getBoolean("current"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }
}
