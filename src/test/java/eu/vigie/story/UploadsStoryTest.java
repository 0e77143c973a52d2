package eu.vigie.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** An image of a system goes by the protocol tus over a line that breaks, as any client of that protocol sends it. */
@OnPostgresqlToo
class UploadsStoryTest extends Story {

    private static final byte[] IMAGE = "an image, byte for byte, of a system".getBytes(UTF_8);
    private static final int CUT = 20;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatArrivedBeforeTheLineBrokeIsNotSentAgain() throws Exception {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var uploads = "/api/breaches/" + breach + "/evidence/uploads";
        var abilities = send(request(uploads).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(header(abilities, "Tus-Extension")).isEqualTo("creation,termination");
        var begun = send(request(uploads)
                .header("Upload-Length", String.valueOf(IMAGE.length))
                .header("Upload-Metadata", "filename " + base64("disque é.img") + ",kind " + base64("image"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(begun.statusCode()).isEqualTo(201);
        var address = header(begun, "Location");

        sendAndHangUp(address);
        await().until(() -> offset(address) == CUT);
        assertThat(items(responder.get(uploads)))
                .singleElement()
                .satisfies(one -> assertThat(one.get("offset").asInt()).isEqualTo(CUT));
        assertThat(part(address, 0, IMAGE).statusCode())
                .as("from the beginning again")
                .isEqualTo(409);
        var rest = new byte[IMAGE.length - CUT];
        System.arraycopy(IMAGE, CUT, rest, 0, rest.length);
        // The offset is seen a moment before the broken part has given its turn back.
        var last = await().until(() -> part(address, CUT, rest), answer -> answer.statusCode() != 409);

        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(header(last, "Upload-Offset")).isEqualTo(String.valueOf(IMAGE.length));
        var item = responder.get(header(last, "Content-Location"));
        assertThat(item.json().get("name").asString()).isEqualTo("disque é.img");
        assertThat(responder.get(header(last, "Content-Location") + "/content").body())
                .isEqualTo(IMAGE);
    }

    @Test
    void itIsGivenUpAndForOthersItIsNotThere() throws Exception {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var uploads = "/api/breaches/" + breach + "/evidence/uploads";
        assertThat(send(request(uploads).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .as("no length")
                .isEqualTo(400);
        var address = header(
                send(request(uploads)
                        .header("Upload-Length", "9")
                        .header("Upload-Metadata", "filename " + base64("a"))
                        .POST(HttpRequest.BodyPublishers.noBody())),
                "Location");
        assertThat(send(request(address).header("Tus-Resumable", "0.2.2").GET()).statusCode())
                .isEqualTo(412);
        assertThat(responder.bytes(address, IMAGE, "text/plain").status()).isEqualTo(405);
        assertThat(responder
                        .bytes("/api/breaches", new byte[2_000_000], "application/offset+octet-stream")
                        .status())
                .as("the type of a part lifts the bound of no other document")
                .isEqualTo(413);
        assertThat(person("only-reads-uploads", "auditor").get(address).status())
                .isEqualTo(403);
        assertThat(responder.delete(address).status()).isEqualTo(204);
        assertThat(responder.get(address).status()).isEqualTo(404);
        assertThat(timeline(breach)).contains("evidence_upload_given_up");
    }

    private HttpResponse<Void> part(String address, long offset, byte[] bytes)
            throws IOException, InterruptedException {
        return send(request(address)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Says that all of it comes, and pulls the plug after a part. */
    private void sendAndHangUp(String address) throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            var head = "PATCH " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + credentials()
                    + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: "
                    + IMAGE.length + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(US_ASCII));
            line.getOutputStream().write(IMAGE, 0, CUT);
            line.getOutputStream().flush();
        }
    }

    private long offset(String address) throws IOException, InterruptedException {
        return Long.parseLong(
                header(send(request(address).method("HEAD", HttpRequest.BodyPublishers.noBody())), "Upload-Offset"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", credentials());
    }

    private String credentials() {
        return "Basic " + base64(responder.name() + ":" + PASSWORD);
    }

    private HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
