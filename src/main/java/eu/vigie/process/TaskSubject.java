package eu.vigie.process;

import java.util.Map;

/** What a task is about, told from its element and from what its process carries. */
final class TaskSubject {

    private TaskSubject() {}

    static Task.Subject of(String element, String breach, Map<String, Object> carried) {
        if (element.endsWith("-notice") || element.equals("publish-communication")) {
            return new Task.Subject("notice", String.valueOf(carried.get(Variables.NOTICE)));
        }
        if (element.endsWith("-filing") || element.equals("record-filing-receipt")) {
            return new Task.Subject("filing", String.valueOf(carried.get(Variables.FILING)));
        }
        if (element.equals("approve-awareness")) {
            return new Task.Subject("awareness", String.valueOf(carried.get(Variables.AWARENESS)));
        }
        if (element.equals("approve-regime")) {
            var anchor = carried.get(Variables.REGIME_ANCHOR);
            if (anchor != null) return new Task.Subject("regime_anchor", String.valueOf(anchor));
            return new Task.Subject("regime_decision", String.valueOf(carried.get(Variables.REGIME_DECISION)));
        }
        return new Task.Subject(element.endsWith("-assessment") ? "assessment" : "breach", breach);
    }
}
