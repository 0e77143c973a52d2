package eu.vigie.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** Makes the MIME message of a parcel; every header is built by the mail library. */
final class Envelope {

    static {
        MailProvider.name();
    }

    private final InternetAddress from;
    private final @Nullable InternetAddress replyTo;
    private final @Nullable ReturnPath returnPath;
    private final Dkim dkim;
    private final Clock clock;

    Envelope(DeliverySettings settings, BounceSettings bounces, Dkim dkim, Clock clock) {
        this.from = own("VIGIE_MAIL_FROM", settings.from());
        this.replyTo = settings.replyTo().isEmpty() ? null : own("VIGIE_MAIL_REPLY_TO", settings.replyTo());
        this.returnPath = bounces.returnPath();
        this.dkim = dkim;
        this.clock = clock;
    }

    private static InternetAddress own(String setting, String address) {
        try {
            return new InternetAddress(address, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException(setting + " is no address: " + address, wrong);
        }
    }

    /** The one address of the parcel; an {@link AddressException} when it is none. */
    static Address recipient(Parcel parcel) throws AddressException {
        InternetAddress address = new InternetAddress(parcel.address(), true);
        address.validate();
        return address;
    }

    /** False when the address needs a mail server that speaks SMTPUTF8 (RFC 6531). */
    static boolean ascii(Parcel parcel) {
        return parcel.address().chars().allMatch(character -> character < 128);
    }

    Letter message(Session session, Parcel parcel) throws MessagingException {
        Letter message = new Letter(session, parcel.messageId(), dkim);
        message.setFrom(from);
        if (returnPath != null) {
            message.setEnvelopeFrom(returnPath.of(parcel.id()));
            message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
            message.setReturnOption(SMTPMessage.RETURN_HDRS);
        }
        if (replyTo != null) {
            message.setReplyTo(new Address[] {replyTo});
        }
        message.setRecipient(Message.RecipientType.TO, recipient(parcel));
        message.setSubject(parcel.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {parcel.locale()});
        // RFC 3834: no out-of-office answer is wanted.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(body(parcel));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart body(Parcel parcel) throws MessagingException {
        MimeMultipart words = words(parcel);
        return parcel.attachments().isEmpty() ? words : withFiles(words, parcel.attachments());
    }

    private static MimeMultipart withFiles(MimeMultipart words, List<Attachment> attachments)
            throws MessagingException {
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(words);
        MimeMultipart all = new MimeMultipart("mixed", letter);
        for (Attachment attachment : attachments) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
            file.setFileName(attachment.name());
            all.addBodyPart(file);
        }
        return all;
    }

    private static MimeMultipart words(Parcel parcel) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(parcel.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(parcel.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The library would make a new Message-ID at every attempt; the same letter keeps its own. */
    static final class Letter extends SMTPMessage {

        private final String messageId;
        private final Dkim dkim;
        private boolean written;

        Letter(Session session, String messageId, Dkim dkim) {
            super(session);
            this.messageId = messageId;
            this.dkim = dkim;
        }

        /** True once all of it went down the wire: from there on the server may have taken it. */
        boolean written() {
            return written;
        }

        @Override
        public void writeTo(OutputStream wire, String[] ignored) throws IOException, MessagingException {
            if (dkim.configured()) {
                writeSigned(wire, ignored);
            } else {
                super.writeTo(wire, ignored);
            }
            written = true;
        }

        private void writeSigned(OutputStream wire, String[] ignored) throws IOException, MessagingException {
            ByteArrayOutputStream letter = new ByteArrayOutputStream();
            super.writeTo(letter, ignored);
            byte[] bytes = letter.toByteArray();
            wire.write(dkim.header(bytes));
            wire.write(bytes);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
