package eu.vigie.drill;

import java.util.List;
import java.util.Locale;

/**
 * What somebody wants to have drilled.
 *
 * @param scenario one that is written down, or a closed case as {@code case:2026-0007}
 * @param participants user names; they are told unless it is not announced
 * @param speed how many hours of the case pass in one real hour, 1 to 720
 * @param language French or English: of what the scenario says
 * @param systems of the estate; empty: chosen as the scenario wants it
 * @param announced false: those who are drilled learn of it as they would of a breach
 */
public record NewDrill(
        String scenario,
        List<String> participants,
        int speed,
        Locale language,
        List<String> systems,
        boolean announced) {}
