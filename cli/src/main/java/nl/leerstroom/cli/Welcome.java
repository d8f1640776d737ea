package nl.leerstroom.cli;

import java.util.Locale;
import nl.leerstroom.cli.stack.Memory;
import nl.leerstroom.cli.stack.Settings;
import nl.leerstroom.cli.supervision.PartState;
import nl.leerstroom.cli.supervision.PlatformState;
import nl.leerstroom.local.demo.DemoWorld;

/** What somebody who has just started the platform wants to know. */
final class Welcome {

    private Welcome() {}

    static String of(Settings settings, PlatformState state) {
        return """

                Leerstroom works%s.

                  %-28s %s
                  %-28s %s

                  Sign in with the password %s as
                    beheer@destroom.example    school admin of Vakcollege De Stroom (99DE)
                    docent@destroom.example    teacher
                    noor@destroom.example      student, half-way a module
                    sem@destroom.example       student, in no group
                    ouder@destroom.example     parent
                    support@leerstroom.example support, all schools
                  and the same at dewilgen.example (Basisschool De Wilgen, 99WI).

                Stop it with ./leerstroom down, look with ./leerstroom status and ./leerstroom logs.""".formatted(
                        memory(state),
                        "Leerstroom",
                        settings.publicUrl(),
                        "Mail that it sends",
                        settings.inboxUrl(),
                        DemoWorld.PASSWORD);
    }

    private static String memory(PlatformState state) {
        var bytes = state.parts().stream()
                .mapToLong(PartState::pid)
                .flatMap(pid -> Memory.of(pid).stream())
                .sum();
        return bytes == 0 ? "" : String.format(Locale.ROOT, ", in %.1f GiB of memory", bytes / (double) (1 << 30));
    }
}
