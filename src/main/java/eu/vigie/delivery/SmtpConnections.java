package eu.vigie.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Open connections to the mail server, kept for the next batch: a new one per letter is many times slower. */
@Component
class SmtpConnections implements DisposableBean {

    private final DeliverySettings settings;
    private final Session session;
    private final Deque<SMTPTransport> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(DeliverySettings.Reader settings) {
        this.settings = settings.settings();
        this.session = Session.getInstance(properties(this.settings));
    }

    boolean configured() {
        return !settings.host().isEmpty();
    }

    Session session() {
        return session;
    }

    /** A connection that answers, or the trouble in making one. */
    SMTPTransport take() throws MessagingException {
        for (SMTPTransport kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isConnected()) {
                return kept;
            }
        }
        SMTPTransport fresh = (SMTPTransport) session.getTransport("smtp");
        if (settings.username().isEmpty()) {
            fresh.connect();
        } else {
            fresh.connect(settings.username(), settings.password());
        }
        return fresh;
    }

    void giveBack(SMTPTransport connection) {
        if (idle.size() < settings.threads()) {
            idle.push(connection);
        } else {
            close(connection);
        }
    }

    static void close(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException gone) {
            // It is closed, which is what was wanted.
        }
    }

    @Override
    public void destroy() {
        for (SMTPTransport kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }

    private static Properties properties(DeliverySettings settings) {
        Properties mail = new Properties();
        mail.put("mail.smtp.host", settings.host());
        mail.put("mail.smtp.port", String.valueOf(settings.port()));
        mail.put("mail.smtp.auth", String.valueOf(!settings.username().isEmpty()));
        mail.put("mail.smtp.connectiontimeout", "10000");
        mail.put("mail.smtp.timeout", String.valueOf(settings.timeout().toMillis()));
        mail.put("mail.smtp.writetimeout", String.valueOf(settings.timeout().toMillis()));
        mail.put("mail.mime.allowutf8", "true");
        mail.put("mail.smtp.quitwait", "false");
        mail.put("mail.smtp.socketFactory", new PromptSockets());
        mail.put(
                "mail.smtp.starttls.enable",
                String.valueOf(settings.protection().equals("starttls")));
        mail.put(
                "mail.smtp.starttls.required",
                String.valueOf(settings.protection().equals("starttls")));
        mail.put("mail.smtp.ssl.enable", String.valueOf(settings.protection().equals("tls")));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        return mail;
    }
}
