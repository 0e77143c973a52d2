package eu.vigie.web.pages;

import eu.vigie.deadline.LegalSource;
import eu.vigie.deadline.Regimes;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.register.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The person who reads a page: language, zone and the instant of the page. Puts times and codes into words. */
record Reader(Locale locale, ZoneId zone, Instant now, MessageSource messages) implements Phrases {
    /** The instant as local time with its zone; an empty string for none. */
    @Override
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : local(instant, say("time.pattern"));
    }

    /** A limit as local time with its zone: the end of a day is its hour 24, and not the next day's first. */
    public String until(@Nullable Instant limit) {
        if (limit == null || !limit.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)) return at(limit);
        return local(limit.minusSeconds(60), say("time.pattern").replace("HH:mm", "'24:00'"));
    }

    /** What somebody wrote at length, to be folded where it is long. */
    public Prose prose(String text) {
        return new Prose(text);
    }

    /** A day by itself. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    /** The instant for {@code <time datetime>}: UTC, RFC 3339. */
    public String machine(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** What remains until the limit, or by how much it is passed. */
    public String left(Instant limit) {
        Duration left = Duration.between(now, limit);
        return left.isNegative() ? say("time.late", length(left.negated())) : say("time.in", length(left));
    }

    /** Our own target where the law names no hours: passed it is passed, and late is only what the law calls late. */
    public String target(@Nullable Instant target) {
        if (target == null) return "";
        return passed(target)
                ? say("time.target.passed", until(target), length(Duration.between(target, now)))
                : say("time.target", until(target), left(target));
    }

    /** How long something took. */
    public String span(Instant from, Instant to) {
        return length(Duration.between(from, to));
    }

    /** The length between two instants in hours and minutes, and of an exercise in minutes or seconds. */
    public String between(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.toHours() == 0) return seconds(length.toSeconds());
        return length.toMinutesPart() == 0
                ? say("time.whole-hours", length.toHours())
                : say("time.hours", length.toHours(), length.toMinutesPart());
    }

    /** How long ago it was. */
    public String ago(Instant instant) {
        return say("time.ago", length(Duration.between(instant, now).abs()));
    }

    /** True once the limit is passed. */
    public boolean passed(Instant limit) {
        return limit.isBefore(now);
    }

    /** True within six hours of the limit: the page then says so in colour as well as in words. */
    public boolean near(Instant limit) {
        return !passed(limit) && Duration.between(now, limit).compareTo(Duration.ofHours(6)) < 0;
    }

    /** The threshold last passed on the way to a limit: what a page says aloud when it changes. */
    public String stage(Instant limit) {
        if (passed(limit)) return "late";
        long hours = Duration.between(now, limit).toHours();
        return hours < 1 ? "hour" : hours < 6 ? "hours" : hours < 24 ? "day" : "far";
    }

    /** A length of time in the two units that matter. */
    public String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("time.moment");
        }
        if (length.compareTo(Duration.ofHours(48)) >= 0) {
            return say("time.days", length.toDays(), length.toHoursPart());
        }
        return length.toHours() == 0
                ? say("time.minutes", length.toMinutes())
                : say("time.hours", length.toHours(), length.toMinutesPart());
    }

    /** A length of so many seconds: below a minute in seconds. */
    public String seconds(long seconds) {
        return seconds < 60 ? say("time.seconds", seconds) : length(Duration.ofSeconds(seconds));
    }

    /** A source of law as the reader's lawyers write it. */
    public String law(String source) {
        return LegalSource.in(locale, source);
    }

    /** A regime as its article; its id where it is none of ours. */
    public String regime(String id) {
        return Regimes.ours().find(id).map(one -> one.legalBasis().in(locale)).orElse(id);
    }

    /** Whom a rule names, by its code; that other name where the code has no words. */
    @Override
    public String recipient(String code, String otherwise) {
        String key = "recipient." + code.toLowerCase(Locale.ROOT);
        return either(key, key, otherwise);
    }

    /** The sentence of that key; the key itself where there is none, which a test forbids. */
    @Override
    public String say(String key, @Nullable Object... arguments) {
        String sentence = messages.getMessage(key, arguments.length == 0 ? null : arguments, key, locale);
        return sentence == null ? key : sentence;
    }

    /** A value in words: of that field if the field has words of its own, else the value's; its code where neither has. */
    @Override
    public String option(String field, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return either("option." + field + ".unknown_yet", "option.unknown_yet", "");
        }
        String code = value.toString().toLowerCase(Locale.ROOT);
        return either("option." + field + "." + code, "option." + code, code.replace('_', ' '));
    }

    /** Where one letter stands; one that only a file here took says so. */
    public String letter(DeliveryState state, boolean captured) {
        boolean file = captured && state == DeliveryState.ACCEPTED;
        return say("recipient.state." + (file ? "captured" : state.name().toLowerCase(Locale.ROOT)));
    }

    /** Where a notice stands: of what was published nobody knows whom it reached. */
    public String standing(Notice notice) {
        boolean published = notice.kind() == NoticeKind.PUBLIC && notice.state() == NoticeState.COMPLETE;
        return published ? say("publications.published") : option("notice", notice.state());
    }

    /** The text of that key, or null where there is none. */
    public @Nullable String find(String key) {
        return messages.getMessage(key, null, null, locale);
    }

    /** The text of the first key that has one, else the given text. */
    public String either(String first, String second, String otherwise) {
        String found = messages.getMessage(first, null, null, locale);
        return found != null ? found : String.valueOf(messages.getMessage(second, null, otherwise, locale));
    }

    /** Why a duty is what it is: the words of a rule's reason; what somebody wrote, as they wrote it. */
    public String reason(String reason) {
        return either("obligation.reason." + reason, "-", reason);
    }

    /** A field in words; one of several that are alike by what stands before its dash. */
    public String field(String name) {
        String alike = name.replaceFirst("-.*", "");
        return either("field." + name, "fact." + name, either("field." + alike, "fact." + alike, name));
    }

    /** A step of the time line in words. */
    public String action(String action) {
        return either("timeline." + action, "action." + action, action.replace('_', ' '));
    }

    private String local(Instant instant, String pattern) {
        ZonedDateTime local = instant.atZone(zone);
        boolean first = locale.getLanguage().equals("fr") && local.getDayOfMonth() == 1;
        return DateTimeFormatter.ofPattern(first ? pattern.replace(" d ", " d'er' ") : pattern, locale)
                .format(local);
    }
}
