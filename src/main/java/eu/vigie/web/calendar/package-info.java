/** What calendars outside read: duties and rungs by time, without a sign-on and without a word of what a case holds. */
@NullMarked
package eu.vigie.web.calendar;

import org.jspecify.annotations.NullMarked;
