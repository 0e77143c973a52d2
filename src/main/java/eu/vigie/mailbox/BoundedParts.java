package eu.vigie.mailbox;

import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.SharedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The first parts of a multipart. It is read whole before anybody can count, and parts of ten bytes cost thousands each. */
final class BoundedParts extends MimeMultipart {

    /**
     * RFC 2046, 5.1.1 allows 70; what it costs to look for one grows with the square of its length. Where none is said the first
     * line of the body would be one, however long.
     */
    private static final int LONGEST_BOUNDARY = 200;

    private final int most;
    private boolean cut;

    BoundedParts(DataSource source, int most) throws MessagingException {
        super(source);
        this.most = most;
    }

    /** Those before the first that is beyond the bounds. */
    List<BodyPart> first() throws MessagingException {
        String boundary = new ContentType(getContentType()).getParameter("boundary");
        if (boundary == null || boundary.length() > LONGEST_BOUNDARY)
            throw new MessagingException("a boundary that is missing or too long");
        try {
            parse();
        } catch (Beyond bounds) {
            cut = true;
        }
        return List.copyOf(parts);
    }

    /** True when there are further ones. */
    boolean cut() {
        return cut;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream bytes) throws MessagingException {
        if (parts.size() >= most || !bounded(bytes)) throw new Beyond();
        return super.createMimeBodyPart(bytes);
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
        if (parts.size() >= most) throw new Beyond();
        return super.createMimeBodyPart(headers, content);
    }

    private static boolean bounded(InputStream bytes) throws MessagingException {
        try {
            return !(bytes instanceof SharedInputStream shared) || MailHead.bounded(shared);
        } catch (IOException unreadable) {
            throw new MessagingException("a part cannot be read", unreadable);
        }
    }

    private static final class Beyond extends MessagingException {

        private static final long serialVersionUID = 1L;
    }
}
