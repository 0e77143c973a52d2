package eu.vigie.web.pages;

import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import org.jspecify.annotations.Nullable;

/**
 * A filing on its way to an authority that takes them by mail or by machine, as pages tell it: how far it is, why it was stopped,
 * and what is left to do.
 *
 * @param stillThere the authority has it or may have it, though nothing is owed to it any more
 */
record FilingWay(Filing filing, Submission submission, boolean stillThere) {

    /** What is left to do and for whom, in a sentence; null where nothing is. */
    public @Nullable String left(Reader reader, Breach breach) {
        LeftToDo left = leftToDo(breach);
        return left == LeftToDo.NOTHING ? null : reader.say(left.key());
    }

    /** True where that sentence warns of a step that is easily taken too soon. */
    public boolean warns(Breach breach) {
        return leftToDo(breach).warns();
    }

    /** Why it was stopped; null where it was not, and where nobody wrote it down. */
    public @Nullable String why(Reader reader) {
        String reason = submission.stoppedFor();
        boolean stopped = submission.state() == SubmissionState.STOPPED;
        return !stopped || reason == null || reason.isBlank() ? null : reader.reason(reason);
    }

    /** What the authority, or the way to it, said last; of a letter what became of it. */
    public @Nullable String reply(Reader reader) {
        String reply = submission.lastReply();
        return reply == null || !byMail() ? reply : reader.option("delivery", reply);
    }

    /** True where its attempts are counted here; those of a letter are counted with the letter. */
    public boolean counted() {
        return !byMail() && (submission.attempts() > 0 || submission.state() == SubmissionState.QUEUED);
    }

    /** True while it has a time for its next attempt. */
    public boolean retried() {
        return !byMail() && submission.state().underWay();
    }

    /** True while it goes, or may be there, without a person's doing: filed in another way it might be there twice. */
    public boolean onItsWay() {
        return submission.state() == SubmissionState.QUEUED || submission.mayBeThere();
    }

    /** True when people may hand it in again: it rests, is finished, and is still to be told. */
    public boolean mayGoAgain() {
        return submission.state().resting() && filing.digest() != null && !dropped() && !stillThere;
    }

    LeftToDo leftToDo(Breach breach) {
        if (dropped()) return submission.mayBeThere() ? LeftToDo.NOTHING : LeftToDo.DROPPED;
        if (stillThere) return thoughNothingIsOwed(breach);
        boolean doubtful = submission.doubtful();
        return switch (submission.state()) {
            case QUEUED -> doubtful ? LeftToDo.IN_DOUBT : byMail() ? LeftToDo.GOES_BY_MAIL : LeftToDo.GOES;
            case IN_DOUBT -> LeftToDo.IN_DOUBT;
            case ACCEPTED -> byMail() ? LeftToDo.NUMBER_AWAITED : LeftToDo.RECEIPT_FOLLOWS;
            case REFUSED -> doubtful ? LeftToDo.ASK_FIRST : LeftToDo.REFUSED;
            case STOPPED -> sentBack();
            case RECORDED, OVERTAKEN -> LeftToDo.NOTHING;
        };
    }

    private LeftToDo thoughNothingIsOwed(Breach breach) {
        if (breach.state() == BreachState.CLOSED) return LeftToDo.CLOSED_BEFORE;
        if (submission.state() == SubmissionState.ACCEPTED) return LeftToDo.WITHDRAW;
        return submission.state().resting() ? LeftToDo.ASK_IF_THERE : LeftToDo.MAY_WITHDRAW;
    }

    private LeftToDo sentBack() {
        if (filing.digest() == null) return LeftToDo.FINISH;
        return filing.approvedAt() == null ? LeftToDo.APPROVE : LeftToDo.HAND_IN;
    }

    private boolean dropped() {
        return filing.state() == FilingState.WITHDRAWN;
    }

    private boolean byMail() {
        return submission.channel() == FilingChannel.MAIL;
    }
}
