package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.CaseConflict;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.RequestKind;
import eu.vigie.breach.RequestReceived;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.estate.Customer;
import eu.vigie.obligation.ObligationState;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import eu.vigie.refusal.SamePerson;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer asked for: acknowledged at once, answered by a letter to that customer alone. */
class ReportsTest extends NoticeRoom {

    private static final Actor LEAD = new Actor("lead", Set.of(Role.INCIDENT_LEAD));

    private CaseRequests requests() {
        return room.getBean(CaseRequests.class);
    }

    private Updates updates() {
        return room.getBean(Updates.class);
    }

    private CaseRequest asked(String customer) {
        return asked(customer, null);
    }

    private CaseRequest asked(String customer, @Nullable Instant answered) {
        CaseRequest request = new CaseRequest(
                7,
                "2026-0001",
                RequestKind.RFO,
                customer,
                "Were *our* <b>backups</b> read?",
                false,
                NOW.minusSeconds(600),
                null,
                "customer:" + customer,
                NOW.minusSeconds(600),
                answered,
                null,
                null,
                null);
        when(requests().get(7)).thenReturn(request);
        when(ESTATE.contacts(anyCollection()))
                .thenAnswer(call -> List.of(contact("c1", "privacy"), contact("c2", "technical")).stream()
                        .filter(each -> call.<Collection<String>>getArgument(0).contains(each.customerId()))
                        .toList());
        return request;
    }

    @Test
    void aReportGoesToWhoAskedAloneAndAnswersTheRequest() {
        asked("c1");
        long report = updates().answer("2026-0001", 7, LEAD);
        assertThat(updates().answer("2026-0001", 7, LEAD)).as("the open one").isEqualTo(report);
        updates().finish(report, LEAD);
        updates().decide(report, true, null, APPROVER);
        settle(report);
        assertThat(rows(report)).extracting(Delivery::recipient).containsExactly("c1");
        verify(requests()).answer(eq(7L), eq(NOW), contains("2026-0001"), isNull(), eq(APPROVER));
        assertThat(room.getBean(CapturedMail.class)
                        .read(rows(report).get(0).id())
                        .text())
                .contains("Were *our* <b>backups</b> read?", "Projet Boutique (p1)", "l’incident a commencé")
                .contains("Key revoked, hosts isolated.", "Ce que nous changeons", "24 novembre 2026");
        assertThat(notices().get(report).kind().code()).isEqualTo("customer");
    }

    @Test
    void aReportIsOnPaperWhatItIsAsALetterAndTheSameBytesEachTime() throws IOException {
        breach(null, 60);
        asked("c1");
        ReportPapers papers = room.getBean(ReportPapers.class);
        long report = updates().answer("2026-0001", 7, LEAD);
        assertThatThrownBy(() -> papers.of(report)).as("not finished").isInstanceOf(NotFound.class);
        updates().finish(report, LEAD);
        ReportPapers.Paper before = papers.of(report);
        assertThat(before.locale()).isEqualTo(Locale.FRENCH);
        updates().decide(report, true, null, APPROVER);
        settle(report);
        facts = facts(Map.of("measuresTaken", "Something else."));
        breach(null, 60);
        assertThat(papers.of(report).pdf()).as("what was approved").isEqualTo(before.pdf());

        String link = room.getBean(LetterLinks.class).of(rows(report).get(0).id());
        String token = link.substring(link.lastIndexOf('/') + 1);
        ReportPapers.Paper theirs = papers.behind(token).orElseThrow();
        assertThat(theirs.pdf()).isEqualTo(papers.behind(token).orElseThrow().pdf());
        String words = words(theirs.pdf());
        assertThat(words)
                .contains("EXERCICE", "Were *our* <b>backups</b> read?", "Key revoked, hosts isolated.")
                .doesNotContain("Something else.");
        assertThat(words.replace(" ", "")).as("over two lines").contains(link).doesNotContain("/letter/own");
        assertThat(papers.behind("1-0")).isEmpty();
        room.publishEvent(new RequestReceived(asked("c1"), OFFICER));
        Notice receipt =
                notices().of("2026-0001", Set.of(NoticeKind.ACKNOWLEDGEMENT)).get(0);
        assertThatThrownBy(() -> papers.of(receipt.id())).as("no report").isInstanceOf(NotFound.class);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aReportMeetsNoDutyOfTelling() {
        asked("c1");
        long report = updates().answer("2026-0001", 7, LEAD);
        updates().finish(report, LEAD);
        updates().decide(report, true, null, APPROVER);
        settle(report);
        assertThat(rows(report)).extracting(Delivery::state).containsOnly(DeliveryState.ACCEPTED);
        verify(obligations, never()).met(any(), any(), any(), any(), any());
    }

    @Test
    void aCustomerToWhomNothingIsOwedIsAnsweredAsWell() {
        asked("c9");
        when(ESTATE.customer("c9"))
                .thenReturn(Optional.of(new Customer("c9", "Client neuf", Locale.ENGLISH, null, null)));
        when(obligations.of("2026-0001")).thenReturn(List.of(owed("c1", ObligationState.REQUIRED)));
        long report = updates().answer("2026-0001", 7, LEAD);
        assertThat(notices().preview(report))
                .anySatisfy(letter -> assertThat(letter.text()).contains("We know of none of your resources"));
    }

    @Test
    void aSecondPersonApprovesAndARefusalBringsItBack() {
        asked("c1");
        long report = updates().answer("2026-0001", 7, OFFICER);
        assertThatThrownBy(() -> updates().answer("2026-0001", 7, APPROVER)).isInstanceOf(RoleMissing.class);
        Actor dpo = new Actor("dpo", Set.of(Role.DPO));
        updates().finish(report, dpo);
        assertThatThrownBy(() -> updates().decide(report, true, null, dpo)).isInstanceOf(SamePerson.class);
        updates().decide(report, false, "say which backups", APPROVER);
        notices().word(report, "en", notices().wording(report).getOrDefault("en", "") + "\nNone was read.", LEAD);
        assertThat(notices().get(report).state()).isEqualTo(NoticeState.DRAFT);
        updates().drop(report, "answered by telephone", OFFICER);
        assertThat(notices().get(report).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void whatWasAnsweredOrIsAnotherCasesIsNotAnswered() {
        asked("c1", NOW);
        assertThatThrownBy(() -> updates().answer("2026-0001", 7, LEAD)).isInstanceOf(CaseConflict.class);
        assertThatThrownBy(() -> updates().answer("2026-0002", 7, LEAD)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rootCause, cause",
        "description, summary",
        "measuresProposed, measures",
        "contact, contact",
    })
    void aReportOwesWhatMakesItOne(String name, String element) {
        asked("c1");
        long report = updates().answer("2026-0001", 7, LEAD);
        String source = notices().wording(report).getOrDefault("de", "");
        notices().word(report, "de", source.replace("{{" + name + "}}", "–"), LEAD);
        assertThatThrownBy(() -> updates().finish(report, LEAD))
                .hasMessageContaining("field=wording.de, code=element-missing-" + element)
                .hasMessageNotContaining("wording.en");
    }

    @Test
    void aWordingThatNobodyCouldReadIsRefusedBeforeItIsKept() {
        asked("c1");
        long report = updates().answer("2026-0001", 7, LEAD);
        String source = notices().wording(report).getOrDefault("fr", "");
        assertThatThrownBy(() -> notices().word(report, "fr", source + "x".repeat(100_000), LEAD))
                .hasMessageContaining("field=wording.fr, code=source-long");
    }

    @Test
    void aReportWithoutItsTimeLineOrWhatTheCustomerLostIsNotOne() {
        asked("c1");
        long report = updates().answer("2026-0001", 7, LEAD);
        String source = notices().wording(report).getOrDefault("fr", "");
        notices()
                .word(
                        report,
                        "fr",
                        source.replaceAll("(?s)\\{\\{#history}}.*\\{\\{/history}}", "")
                                .replaceAll("(?s)\\{\\{#resourcesKnown}}.*\\{\\{/resourcesKnown}}", ""),
                        LEAD);
        assertThatThrownBy(() -> updates().finish(report, LEAD))
                .hasMessageContaining("element-missing-timeLine")
                .hasMessageContaining("element-missing-impact");
    }

    @Test
    void aRequestIsAcknowledgedAtOnceWithoutRepeatingIt() {
        CaseRequest request = asked("c1");
        room.publishEvent(new RequestReceived(request, new Actor("customer:c1", Set.of())));
        Notice letter = notices().of("2026-0001").get(0);
        settle(letter.id());
        assertThat(letter.kind()).isEqualTo(NoticeKind.ACKNOWLEDGEMENT);
        assertThat(rows(letter.id())).extracting(Delivery::address).containsExactly("privacy@c1.example.com");
        assertThat(room.getBean(CapturedMail.class)
                        .read(rows(letter.id()).get(0).id())
                        .text())
                .contains("nous est parvenue le 24 novembre 2026 à 10:50", "/letter/")
                .doesNotContain("backups");
        assertThat(room.getBean(FollowUps.class).open("2026-0001")).isEmpty();
        verify(obligations, never()).met(any(), any(), any(), any(), any());
    }

    @Test
    void aReceiptThatCannotArriveIsNobodysTask() {
        CaseRequest request = asked("c9");
        when(ESTATE.customer("c9")).thenReturn(Optional.empty());
        room.publishEvent(new RequestReceived(request, OFFICER));
        Notice letter = notices().of("2026-0001").get(0);
        assertThat(notices().get(letter.id()).state()).isEqualTo(NoticeState.PARTIALLY_REACHED);
        assertThat(room.getBean(FollowUps.class).open("2026-0001")).isEmpty();
    }
}
