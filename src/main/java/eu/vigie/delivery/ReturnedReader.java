package eu.vigie.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/** Reads delivery status notifications (RFC 3464). Which letter is meant says the address that the notification came to. */
final class ReturnedReader {

    private static final String[] ADDRESSED = {"To", "Delivered-To", "X-Original-To", "Envelope-To"};

    private final ReturnPath returnPath;

    ReturnedReader(ReturnPath returnPath) {
        this.returnPath = returnPath;
    }

    Returned read(MimeMessage mail) throws MessagingException, IOException {
        OptionalLong row = row(mail);
        InternetHeaders status = status(mail);
        if (status != null) {
            return new Returned(row.isEmpty() ? Returned.Meaning.UNREAD : meaning(status), row, words(status));
        }
        String automatic = mail.getHeader("Auto-Submitted", null);
        boolean answer = !report(mail)
                && automatic != null
                && automatic.strip().toLowerCase(Locale.ROOT).startsWith("auto-replied");
        return new Returned(answer ? Returned.Meaning.AUTOMATIC : Returned.Meaning.UNREAD, row, "");
    }

    private OptionalLong row(MimeMessage mail) throws MessagingException {
        StringBuilder addresses = new StringBuilder();
        for (String header : ADDRESSED) {
            String[] values = mail.getHeader(header);
            Stream.of(values == null ? new String[0] : values)
                    .forEach(value -> addresses.append(value).append('\n'));
        }
        return returnPath.row(addresses.toString());
    }

    /** The part about the recipient; one letter has one. */
    private static @Nullable InternetHeaders status(MimeMessage mail) throws MessagingException, IOException {
        if (!report(mail)) {
            return null;
        }
        Object report = new MultipartReport(mail.getDataHandler().getDataSource()).getReport();
        return report instanceof DeliveryStatus found && found.getRecipientDSNCount() > 0
                ? found.getRecipientDSN(0)
                : null;
    }

    private static boolean report(Part mail) throws MessagingException {
        ContentType type = new ContentType(mail.getContentType());
        return type.match("multipart/report") && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
    }

    private static Returned.Meaning meaning(InternetHeaders status) {
        return switch (value(status, "Action").toLowerCase(Locale.ROOT)) {
            case "failed" -> Returned.Meaning.FAILED;
            case "delivered" -> Returned.Meaning.DELIVERED;
            case "delayed", "relayed", "expanded" -> Returned.Meaning.DELAYED;
            default -> Returned.Meaning.UNREAD;
        };
    }

    /** The other server's own words, led by the status code when they do not bring one. */
    private static String words(InternetHeaders status) {
        String diagnostic = value(status, "Diagnostic-Code").replaceFirst("(?i)^\\s*smtp\\s*;\\s*", "");
        String code = value(status, "Status").replaceAll("\\s.*", "");
        String words = EnhancedStatus.in(PlainReply.of(diagnostic)) == null ? code + " " + diagnostic : diagnostic;
        return PlainReply.of(words);
    }

    private static String value(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null
                ? ""
                : Arrays.stream(values).collect(Collectors.joining(" ")).strip();
    }
}
