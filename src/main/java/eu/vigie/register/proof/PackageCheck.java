package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.PublicKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Checks a package with nothing but the package, and the keys of which one should have signed it where any are given. Unpacks nothing. */
final class PackageCheck {

    private static final int LONGEST_LIST = 16_000_000;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*";

    private final List<Finding> findings = new ArrayList<>();

    private PackageCheck() {}

    /** What is wrong with it, nothing when it is as it was written; {@code published}: oldest first, none for the key in the package. */
    static List<Finding> check(Path file, List<PublicKey> published) throws IOException {
        PackageCheck check = new PackageCheck();
        ArchiveShape.deviation(file).ifPresent(check.findings::add);
        try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
            check.files(zip, published);
        } catch (ZipException | EOFException | IllegalArgumentException unreadable) {
            check.add(file.getFileName().toString(), "unreadable");
        }
        return check.findings;
    }

    private void files(ZipFile zip, List<PublicKey> published) throws IOException {
        Set<String> names = names(zip);
        for (String needed : List.of(Manifest.NAME, Manifest.SIGNATURE, Manifest.KEY, Manifest.CHECKPOINT))
            if (!names.contains(needed)) {
                add(needed, "removed");
                return;
            }
        PublicKey key = key(zip, published);
        Manifest manifest = manifest(zip, key);
        if (manifest == null) return;
        for (String name : names) digest(zip, name, manifest);
        for (String listed : manifest.digests().keySet()) if (!names.contains(listed)) add(listed, "removed");
        if (key != null) TrailCheck.check(zip, key, findings);
        SealCheck.check(zip, findings);
    }

    private Set<String> names(ZipFile zip) {
        Set<String> names = new LinkedHashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!name.matches(NAME)) add(name, "unsafe");
            if (!names.add(name)) add(name, "twice");
        });
        return names;
    }

    private @Nullable PublicKey key(ZipFile zip, List<PublicKey> published) throws IOException {
        try {
            PublicKey key = PublicKey.of(text(zip, Manifest.KEY));
            boolean known = published.isEmpty() || published.contains(key);
            if (!known) add(Manifest.KEY, "other-key");
            otherPem(zip, key);
            return known ? key : published.get(published.size() - 1);
        } catch (IllegalArgumentException noKey) {
            add(Manifest.KEY, "unreadable");
            return null;
        }
    }

    /** Who checks by hand reads the one and checks with the other. */
    private void otherPem(ZipFile zip, PublicKey key) throws IOException {
        if (zip.getEntry(Manifest.PEM) != null && !text(zip, Manifest.PEM).equals(key.pem()))
            add(Manifest.PEM, "another-key");
    }

    private @Nullable Manifest manifest(ZipFile zip, @Nullable PublicKey key) throws IOException {
        byte[] listed = bytes(zip, Manifest.NAME);
        if (key != null && !key.signed(listed, bytes(zip, Manifest.SIGNATURE))) add(Manifest.NAME, "not-signed");
        try {
            return Manifest.of(new String(listed, UTF_8));
        } catch (IllegalArgumentException noList) {
            add(Manifest.NAME, "unreadable");
            return null;
        }
    }

    private void digest(ZipFile zip, String name, Manifest manifest) throws IOException {
        if (name.equals(Manifest.NAME) || name.equals(Manifest.SIGNATURE)) return;
        String listed = manifest.digests().get(name);
        if (listed == null) {
            add(name, "added");
            return;
        }
        try (DigestInputStream bytes = new DigestInputStream(open(zip, name), Hashing.sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
            if (!found.equals(listed)) add(name, "changed");
        } catch (ZipException | EOFException broken) {
            add(name, "changed");
        }
    }

    private void add(String place, String code) {
        findings.add(new Finding(place, code));
    }

    static String text(ZipFile zip, String name) throws IOException {
        return new String(bytes(zip, name), UTF_8);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream bytes = open(zip, name)) {
            return bytes.readNBytes(LONGEST_LIST);
        }
    }

    static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
    }
}
