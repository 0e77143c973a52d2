package eu.vigie.delivery;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;

/** Makes the MIME message of a parcel; every header is built by the mail library. */
final class Envelope {

    private final InternetAddress from;
    private final Clock clock;

    Envelope(String from, Clock clock) {
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException("VIGIE_MAIL_FROM is no address: " + from, wrong);
        }
        this.clock = clock;
    }

    /** The one address of the parcel; an {@link AddressException} when it is none. */
    static Address recipient(Parcel parcel) throws AddressException {
        InternetAddress address = new InternetAddress(parcel.address(), true);
        address.validate();
        return address;
    }

    MimeMessage message(Session session, Parcel parcel) throws MessagingException {
        MimeMessage message = new OwnMessageId(session, parcel.messageId());
        message.setFrom(from);
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
        MimeBodyPart text = new MimeBodyPart();
        text.setText(parcel.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(parcel.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The library would make a new Message-ID at every attempt; the same letter keeps its own. */
    private static final class OwnMessageId extends MimeMessage {

        private final String messageId;

        OwnMessageId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
