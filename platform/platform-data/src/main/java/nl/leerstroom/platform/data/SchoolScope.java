package nl.leerstroom.platform.data;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schools whose rows a piece of work may see and change. It holds for the code that is run or called within it, on
 * this thread; the database itself enforces it in every transaction begun there. Without a scope nothing is visible.
 */
public final class SchoolScope {

    private static final SchoolScope NONE = new SchoolScope("");
    private static final SchoolScope ALL = new SchoolScope("*");
    private static final ScopedValue<SchoolScope> CURRENT = ScopedValue.newInstance();

    private final String setting;

    private SchoolScope(String setting) {
        this.setting = setting;
    }

    public static SchoolScope of(UUID schoolId) {
        return new SchoolScope(schoolId.toString());
    }

    public static SchoolScope of(Collection<UUID> schoolIds) {
        // sorted, for the policies take the first and the last as the range to look in
        return new SchoolScope(
                Set.copyOf(schoolIds).stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
    }

    /** Every school, and rows that belong to none. For the supplier's own staff and for work that has no school yet. */
    public static SchoolScope all() {
        return ALL;
    }

    static SchoolScope current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    String setting() {
        return setting;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchoolScope scope && scope.setting.equals(setting);
    }

    @Override
    public int hashCode() {
        return setting.hashCode();
    }

    @Override
    public String toString() {
        return setting.isEmpty() ? "no school" : setting.equals("*") ? "all schools" : "schools " + setting;
    }
}
