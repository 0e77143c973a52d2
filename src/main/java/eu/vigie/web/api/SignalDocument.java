package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.breach.IncidentKind;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import eu.vigie.signal.NewSignal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signal as the contract writes it. The payload is cut out of the document as it stands there, to the letter: it is never made
 * into objects, however deep or wide it is.
 */
record SignalDocument(
        @Nullable String source,
        @Nullable String id,
        @Nullable Instant at,
        @Nullable String severity,
        @Nullable String system,
        @Nullable IncidentKind kind,
        @Nullable String summary,

        @Nullable @JsonDeserialize(using = Span.Reader.class)
        Span payload) {

    static NewSignal read(byte[] body, JsonMapper json) {
        String text = text(body);
        try {
            SignalDocument document = json.readValue(text, SignalDocument.class);
            if (document == null) throw new Malformed(Fault.of("", "body-missing"));
            return document.signal(text);
        } catch (JacksonException unreadable) {
            throw new Malformed(Unreadable.fault(unreadable));
        }
    }

    private NewSignal signal(String text) {
        String verbatim = payload == null ? null : text.substring(payload.from(), payload.to());
        return new NewSignal(source, id, at, severity, system, kind, summary, verbatim);
    }

    private static String text(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException foreign) {
            throw new Malformed(Fault.of("", "not-utf8"));
        }
    }

    /** Where in the text a value stands. */
    record Span(int from, int to) {

        static final class Reader extends StdDeserializer<Span> {

            Reader() {
                super(Span.class);
            }

            @Override
            public Span deserialize(JsonParser parser, DeserializationContext context) {
                if (!parser.currentToken().isStructStart())
                    return (Span) context.handleUnexpectedToken(context.constructType(Span.class), parser);
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                return new Span(from, (int) parser.currentLocation().getCharOffset());
            }
        }
    }

    /** The document cannot be read. */
    static final class Malformed extends Refusal {

        private static final long serialVersionUID = 1L;

        private Malformed(Fault fault) {
            super(Reason.MALFORMED, fault);
        }
    }
}
