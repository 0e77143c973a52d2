package eu.vigie.draft;

import java.time.Instant;

/**
 * What one person typed on one sheet.
 *
 * @param sheet one opening of a form: two tabs are two sheets
 * @param form the address to which the form is sent
 * @param typed names and values as the browser encodes them ({@code application/x-www-form-urlencoded}, UTF-8)
 */
public record Draft(String sheet, String form, String typed, Instant keptAt) {}
