package eu.vigie.delivery;

/** A server's words, fit to be stored and shown: one line, of bounded length. */
final class PlainReply {

    private static final int LONGEST = 1000;

    private PlainReply() {}

    static String of(String reply) {
        String line = reply.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
