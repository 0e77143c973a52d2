package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message bundles as files. */
final class WordBundles {

    private static final Path HOME = Path.of("src/main/resources/messages");
    private static final Pattern TRANSLATED = Pattern.compile("(.+)(_[a-z]{2})\\.properties");

    /** Each file is read once: every key of every page is looked up in all of them. */
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private WordBundles() {}

    /** Names without language and suffix. */
    static List<String> names() throws IOException {
        return files().filter(file -> !TRANSLATED.matcher(file).matches())
                .map(file -> file.replace(".properties", ""))
                .sorted()
                .toList();
    }

    /** The languages of that bundle beside English, as suffixes: {@code _fr}. */
    static List<String> languages(String bundle) throws IOException {
        return files().map(TRANSLATED::matcher)
                .filter(match -> match.matches() && match.group(1).equals(bundle))
                .map(match -> match.group(2))
                .toList();
    }

    static Set<String> keys(String bundle, String language) {
        return new TreeSet<>(load(bundle, language).stringPropertyNames());
    }

    static List<String> sentences(String bundle, String language) {
        return load(bundle, language).values().stream().map(Object::toString).toList();
    }

    /** Keys and sentences. */
    static Map<String, String> words(String bundle, String language) {
        Properties words = load(bundle, language);
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }

    /** True where some bundle has that key in exactly that language. */
    static boolean has(String key, Locale language) {
        try {
            String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
            return names().stream().anyMatch(name -> load(name, suffix).containsKey(key));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the files below that folder mention: the first group of the pattern that matched. */
    static Set<String> mentioned(String folder, String suffix, Pattern pattern) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(suffix))
                    .flatMap(file -> pattern.matcher(text(file)).results().map(WordBundles::group))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String group(MatchResult match) {
        String first = match.group(1);
        return first == null ? match.group(2) : first;
    }

    private static Properties load(String bundle, String language) {
        return READ.computeIfAbsent(bundle + language, WordBundles::read);
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        Path file = HOME.resolve(name + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                words.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return words;
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.list(HOME)) {
            return all.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
