package eu.vigie.register.proof;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lets every chapter see the case at the same moment. */
@Component
class Snapshot {

    private final List<Chapter> chapters;

    /** Chapters in their order. */
    Snapshot(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public void write(CaseFile about, Archive archive) throws IOException {
        for (Chapter chapter : chapters) if (chapter.standsIn(about)) chapter.write(about, archive);
    }
}
