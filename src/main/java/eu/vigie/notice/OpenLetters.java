package eu.vigie.notice;

import eu.vigie.delivery.LetterLinks;
import eu.vigie.delivery.LinkedLetter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters by their links. */
@Component
@Transactional
class OpenLetters implements Correspondence {

    private final LetterLinks links;
    private final NoticeTable notices;

    OpenLetters(LetterLinks links, NoticeTable notices) {
        this.links = links;
        this.notices = notices;
    }

    @Override
    public Optional<ReceivedLetter> behind(String token) {
        return links.linked(token)
                .flatMap(letter -> NoticeRow.owned(letter.row().owner()).map(id -> received(notices.get(id), letter)));
    }

    private ReceivedLetter received(NoticeRow notice, LinkedLetter letter) {
        List<String> owners = notices.of(List.of(notice.breach())).stream()
                .filter(other -> together(other.kind(), notice.kind()))
                .map(NoticeRow::owner)
                .toList();
        return new ReceivedLetter(notice.breach(), notice.kind(), letter, links.toTheSame(letter, owners));
    }

    /** A customer sees all that we wrote to them, the answers to what they asked among it. */
    private static boolean together(NoticeKind one, NoticeKind other) {
        return one == other || one.toCustomer() && other.toCustomer();
    }

    @Override
    public void confirm(String token) {
        links.confirm(token);
    }
}
