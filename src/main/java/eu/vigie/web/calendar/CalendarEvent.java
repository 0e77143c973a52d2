package eu.vigie.web.calendar;

import java.time.Instant;

/**
 * One event: an instant and a sentence.
 *
 * @param uid stays when the event moves
 * @param sequence grows whenever it moves
 * @param certain false while nobody has decided that the duty is owed
 * @param remind minutes before the instant at which the calendar should remind
 * @param path of the case, below Vigie's own address
 */
record CalendarEvent(String uid, int sequence, Instant at, String summary, boolean certain, int remind, String path) {}
