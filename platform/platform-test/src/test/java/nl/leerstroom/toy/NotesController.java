package nl.leerstroom.toy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Idempotency;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Unprocessable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {

    record Note(UUID id, UUID schoolId, String text) {}

    record NewNote(@NotBlank String text) {}

    private final JdbcClient jdbc;
    private final Idempotency idempotency;

    NotesController(JdbcClient jdbc, Idempotency idempotency) {
        this.jdbc = jdbc;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/notes")
    @Transactional
    @PreAuthorize("hasAnyRole('TEACHER', 'SUPPORT')")
    public Note write(@Valid @RequestBody NewNote wanted) {
        if (wanted.text().length() > 20) {
            throw Unprocessable.at("/text", "note-too-long", 20);
        }
        return idempotency.once("writeNote", wanted, Note.class, () -> insert(wanted));
    }

    @GetMapping("/api/notes")
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TEACHER', 'SUPPORT')")
    public List<Note> all() {
        return jdbc.sql("select * from note").query(Note.class).list();
    }

    @GetMapping("/api/notes/{id}")
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TEACHER', 'SUPPORT')")
    public Note one(@PathVariable UUID id) {
        return jdbc.sql("select * from note where id = ?")
                .param(id)
                .query(Note.class)
                .optional()
                .orElseThrow(() -> new NotFound("note", id));
    }

    @GetMapping("/api/broken")
    @PreAuthorize("permitAll()")
    public String broken() {
        throw new IllegalStateException("the secret of Noor van der Berg");
    }

    private Note insert(NewNote wanted) {
        var note = new Note(Ids.next(), Caller.current().school(), wanted.text());
        jdbc.sql("insert into note (id, school_id, text) values (?, ?, ?)")
                .params(note.id(), note.schoolId(), note.text())
                .update();
        return note;
    }
}
