package eu.vigie.identity;

/** Vigie was to listen where others can reach it, with nothing but the example's users; see {@link EvaluationGuard}. */
class OpenToOthers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenToOthers(String address) {
        super(
                "Without VIGIE_ADMIN_PASSWORD Vigie runs for evaluation and listens on this machine alone, but VIGIE_BIND is "
                        + address + ".");
    }
}
