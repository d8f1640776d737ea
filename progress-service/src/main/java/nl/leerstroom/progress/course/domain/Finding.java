package nl.leerstroom.progress.course.domain;

import java.util.List;

/**
 * Something that is wrong in a package.
 *
 * @param file in the package
 * @param code of the sentence that says what is wrong
 */
public record Finding(String file, String code, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String file, String code, Object... arguments) {
        return new Finding(file, code, List.of(arguments));
    }
}
