package nl.leerstroom.progress.course;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.progress.course.domain.CoursePackage;
import nl.leerstroom.progress.course.domain.CoursePage;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;
import nl.leerstroom.progress.course.domain.PackageReader;
import nl.leerstroom.progress.course.domain.PackageReading;
import nl.leerstroom.progress.course.domain.PageTitle;
import nl.leerstroom.progress.course.domain.Subtask;
import nl.leerstroom.progress.course.domain.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the format of {@code content/README.md}. */
@Component
class ZippedPackageReader implements PackageReader {

    private static final String PAGES = "pages/";
    private static final String IMAGES = "images/";
    private static final Pattern FILE =
            Pattern.compile("manifest\\.yaml|glossary\\.yaml|pages/[a-z0-9-]+\\.md|images/[a-z0-9-]+\\.svg");

    @Override
    public PackageReading read(byte[] zip) {
        var findings = new Findings();
        var files = Unzip.files(zip, findings);
        if (!findings.none()) {
            return new PackageReading.Broken(findings.all());
        }
        files.keySet().stream()
                .filter(name -> !FILE.matcher(name).matches())
                .forEach(name -> findings.add(name, "file-unexpected"));
        var course = course(files, findings);
        return findings.none() && course != null
                ? new PackageReading.Sound(course)
                : new PackageReading.Broken(findings.all());
    }

    private static @Nullable CoursePackage course(Map<String, byte[]> files, Findings findings) {
        @Nullable Object yaml = yaml(Manifest.FILE, files, findings);
        @Nullable Object words = yaml(Glossary.FILE, files, findings);
        if (yaml == null || words == null) {
            return null;
        }
        var manifest = Manifest.read(YamlMapping.of(Manifest.FILE, "", yaml, findings), findings);
        var glossary = Glossary.read(words, findings);
        var images = images(files, findings);
        var pages = pages(manifest, glossary, files, findings);
        return new CoursePackage(module(manifest, glossary, pages), List.copyOf(pages.values()), images, digest(files));
    }

    private static @Nullable Object yaml(String name, Map<String, byte[]> files, Findings findings) {
        var file = files.get(name);
        if (file == null) {
            findings.add(name, "file-missing");
            return null;
        }
        var parsed = YamlMapping.parse(name, text(name, file, findings), findings);
        if (parsed == null && findings.none()) {
            findings.add(name, "yaml-broken");
        }
        return parsed;
    }

    private static Map<String, byte[]> images(Map<String, byte[]> files, Findings findings) {
        var images = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> {
            if (name.startsWith(IMAGES)) {
                Drawing.check(name, content, findings);
                images.put(name.substring(IMAGES.length()), content);
            }
        });
        return images;
    }

    private static Map<String, CoursePage> pages(
            Manifest manifest, List<Term> glossary, Map<String, byte[]> files, Findings findings) {
        var listed = manifest.pages(findings);
        named(files, PAGES)
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> findings.add(PAGES + name + ".md", "page-unused"));
        var markdown = new PageMarkdown(
                glossary.stream().map(Term::id).collect(Collectors.toSet()),
                files.keySet().stream().filter(name -> name.startsWith(IMAGES)).collect(Collectors.toSet()),
                "/api/content-images/%s/%s/".formatted(manifest.moduleId(), manifest.version()));
        var pages = new TreeMap<String, CoursePage>();
        for (var name : listed.keySet()) {
            var file = PAGES + name + ".md";
            var content = files.get(file);
            if (content == null) {
                findings.add(file, "file-missing");
            } else {
                var id = LearningModule.pageId(manifest.moduleId(), name);
                pages.put(name, markdown.page(id, file, text(file, content, findings), findings));
            }
        }
        return pages;
    }

    private static Stream<String> named(Map<String, byte[]> files, String folder) {
        Predicate<String> inside = name -> name.startsWith(folder) && name.endsWith(".md");
        return files.keySet().stream()
                .filter(inside)
                .map(name -> name.substring(folder.length(), name.length() - ".md".length()));
    }

    private static LearningModule module(Manifest manifest, List<Term> glossary, Map<String, CoursePage> pages) {
        var subtasks = new ArrayList<Subtask>();
        for (var section : manifest.subtasks()) {
            var titles = new TreeMap<Level, List<PageTitle>>();
            section.pages()
                    .forEach((level, names) -> titles.put(
                            level,
                            names.stream()
                                    .filter(pages::containsKey)
                                    .map(pages::get)
                                    .map(page -> new PageTitle(page.pageId(), page.title()))
                                    .toList()));
            subtasks.add(new Subtask(section.id(), section.title(), titles));
        }
        return new LearningModule(
                manifest.moduleId(),
                manifest.version(),
                manifest.productId(),
                manifest.kind(),
                manifest.title(),
                manifest.description(),
                manifest.levels(),
                subtasks,
                glossary);
    }

    private static String text(String name, byte[] content, Findings findings) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.add(name, "file-not-utf8");
            return "";
        }
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, content) -> {
                digest.update("%s %d\n".formatted(name, content.length).getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
