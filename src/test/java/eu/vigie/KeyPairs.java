package eu.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** Keys with certificates of their own for {@code localhost}, made by the tool that comes with Java. */
public final class KeyPairs {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    private KeyPairs(Path folder) {
        this.folder = folder;
    }

    /** One of each name. */
    public static KeyPairs make(Path folder, String... names) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var making = new ArrayList<Process>();
        for (String name : names)
            making.add(new ProcessBuilder(List.of(
                            tool,
                            "-J-XX:TieredStopAtLevel=1",
                            "-genkeypair",
                            "-alias",
                            name,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "36500",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            folder.resolve(name + ".p12").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start());
        for (Process one : making) assertThat(one.waitFor()).as("keytool").isZero();
        return new KeyPairs(folder);
    }

    /** Who shows that certificate and trusts the other. */
    public SslBundle whoIs(String name, String trusted) throws IOException, GeneralSecurityException {
        return SslBundle.of(SslStoreBundle.of(store(name), PASSWORD, trust(trusted)));
    }

    /** Who shows none and trusts that one. */
    public SslBundle whoIsNobody(String trusted) throws IOException, GeneralSecurityException {
        return SslBundle.of(SslStoreBundle.of(null, null, trust(trusted)));
    }

    /** A certificate beside the key of another, as between the writing of two files. */
    public SslBundle halfRenewed(String key, String certificate) throws IOException, GeneralSecurityException {
        var mixed = KeyStore.getInstance("PKCS12");
        mixed.load(null, null);
        char[] password = PASSWORD.toCharArray();
        mixed.setKeyEntry(
                key,
                store(key).getKey(key, password),
                password,
                store(certificate).getCertificateChain(certificate));
        return SslBundle.of(SslStoreBundle.of(mixed, PASSWORD, trust(key)));
    }

    /** The key and its certificate. */
    public KeyStore store(String name) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        return store;
    }

    private KeyStore trust(String name) throws IOException, GeneralSecurityException {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(name, store(name).getCertificate(name));
        return trust;
    }
}
