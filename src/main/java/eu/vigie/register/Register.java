package eu.vigie.register;

import java.util.List;
import java.util.Map;

/** The register of GDPR Art. 33(5): every breach, notified or not, with its reasons; exercises are not in it. */
public interface Register {

    /** One row per case in register order (by reference), columns in the order in which they are to be shown. */
    List<Map<String, Object>> entries();

    /** The row of one case. */
    Map<String, Object> entry(String breach);
}
