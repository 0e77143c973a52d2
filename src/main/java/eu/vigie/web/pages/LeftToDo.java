package eu.vigie.web.pages;

/** What is left to do about a filing that goes by mail or by machine; each but the first has a sentence that says for whom. */
enum LeftToDo {
    NOTHING(false),
    /** It was dropped, and the authority does not have it. */
    DROPPED(false),
    GOES(false),
    GOES_BY_MAIL(false),
    IN_DOUBT(true),
    /** A mail server took it; the authority's number comes later. */
    NUMBER_AWAITED(false),
    /** The answer of a machine becomes the receipt. */
    RECEIPT_FOLLOWS(false),
    REFUSED(false),
    /** Refused, though an attempt before may have arrived. */
    ASK_FIRST(true),
    /** Sent back by a second person. */
    FINISH(false),
    /** Sent back, and finished again. */
    APPROVE(false),
    /** Sent back and approved since, but the authority is not reached in this way any more. */
    HAND_IN(false),
    /** Nothing is owed any more, and the authority has it. */
    WITHDRAW(true),
    /** Nothing is owed any more, and the authority may have it. */
    MAY_WITHDRAW(true),
    /** The same, and nothing of it goes by itself. */
    ASK_IF_THERE(true),
    /** The same in a closed case, which did not wait for the receipt. */
    CLOSED_BEFORE(true);

    private final boolean warns;

    LeftToDo(boolean warns) {
        this.warns = warns;
    }

    /** True where an answer of the authority is missing, and a wrong step would tell it twice or for nothing. */
    boolean warns() {
        return warns;
    }

    /** The key of its sentence. */
    String key() {
        return "submission.left." + Codes.of(this);
    }
}
