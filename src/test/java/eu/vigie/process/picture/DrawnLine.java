package eu.vigie.process.picture;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A sequence flow as it is drawn: points joined by pieces that run across or down. */
record DrawnLine(SequenceFlow flow, List<Box> way) {

    /** Each piece as a box without width or without height. */
    List<Box> pieces() {
        List<Box> pieces = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            pieces.add(way.get(i - 1).with(way.get(i)));
        }
        return pieces;
    }

    boolean shares(DrawnLine other) {
        return flow.getSource().equals(other.flow.getSource())
                || flow.getTarget().equals(other.flow.getTarget());
    }

    boolean meets(DrawnLine other) {
        return pieces().stream().anyMatch(piece -> other.pieces().stream().anyMatch(its -> touch(piece, its)));
    }

    /** Whether it runs inside the box; to end on its edge is not to cross it. */
    boolean crosses(Box box) {
        return pieces().stream().anyMatch(piece -> DiagramLayoutTest.overlap(piece.grown(0.1), box.grown(-0.2)));
    }

    private static boolean touch(Box one, Box other) {
        return DiagramLayoutTest.overlap(one.grown(0.1), other.grown(0.1));
    }

    @Override
    public String toString() {
        return flow.getId();
    }
}
