package eu.vigie.assessment;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.BreachHouse;
import eu.vigie.breach.Effect;
import eu.vigie.breach.FactDifference;
import eu.vigie.breach.Facts;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decide on what the rules recommend. */
class DecisionsTest {

    private final BreachHouse house = new BreachHouse(
            "073", new String[] {"eu.vigie.audit", "eu.vigie.breach", "eu.vigie.assessment", "eu.vigie.document"});
    private final Assessments assessments = house.context.getBean(Assessments.class);
    private final Reassessments reassessments = house.context.getBean(Reassessments.class);
    private final String breach = house.reported();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDecisionThatFollowsRulesAndScoreStandsAtOnceWithoutReason() {
        know("edpb-01-2021 case-05");
        var decision = decide(true, true, null, null);
        assertThat(decision.stands()).isTrue();
        assertThat(decision.secondPersonNeeded()).isFalse();
        assertThat(house.told.actions()).endsWith("assessment_confirmed", "assessment_decided");
    }

    @Test
    void aDepartureNeedsAReasonInEitherDirection() {
        know("edpb-01-2021 case-05");
        assertRefused("departure-without-reason", true, false);
        assertRefused("departure-without-reason", false, false);
        know("edpb-01-2021 case-13");
        assertRefused("departure-without-reason", true, false);
        assertThat(decide(true, false, null, "Better safe.").stands()).isTrue();
    }

    @Test
    void whereTheScoreAloneWouldSayOtherwiseAReasonIsNeededThoughTheRulesAreFollowed() {
        know("edpb-01-2021 case-16");
        assertRefused("score-differs-without-reason", true, false);
        assertThat(decide(true, false, null, "More than could be looked up, and not returned.")
                        .stands())
                .isTrue();
    }

    @Test
    void whileNothingIsKnownRequiredNeedsNoReasonAndNotRequiredDoes() {
        assertThat(decide(true, true, null, null).stands()).isTrue();
        assertRefused("departure-without-reason", false, false);
        assertThat(decide(false, false, null, "A test of our own.").stands()).isFalse();
    }

    @Test
    void notToNotifyNeedsASecondPersonEvenWhereTheRulesSayIt() {
        know("edpb-01-2021 case-13");
        assertThat(decide(false, false, null, null).stands()).isFalse();
        assertThatThrownBy(() -> assessments.approve(breach, true, null, OFFICER))
                .isInstanceOf(SamePerson.class);
        var decision = assessments.approve(breach, true, null, SECOND);
        assertThat(decision.stands()).isTrue();
        assertThat(decision.approvedBy()).isEqualTo("second");
        assertThatThrownBy(() -> assessments.approve(breach, true, null, SECOND))
                .isInstanceOf(NothingToApprove.class);
    }

    @Test
    void everyExemptionNeedsASecondPerson() {
        know(FactsCopy.with(
                guideline("edpb-01-2021 case-05"), "subsequentMeasures", SubsequentMeasures.HIGH_RISK_REMOVED));
        var decision = decide(true, false, Exemption.RISK_REMOVED_AFTERWARDS, "Stopped before any use.");
        assertThat(decision.secondPersonNeeded()).isTrue();
        assertThat(decision.stands()).isFalse();
    }

    @Test
    void soDoesTheOneOfDataThatWereUnintelligibleThoughTheAuthorityIsTold() {
        know(FactsCopy.with(guideline("edpb-01-2021 case-10"), "restoredAfterHours", new BigDecimal(100)));
        var decision = decide(true, false, Exemption.PROTECTED_BEFOREHAND, "Encrypted, but gone for four days.");
        assertThat(decision.secondPersonNeeded()).isTrue();
    }

    @Test
    void anExemptionOfOnesOwnIsADeparture() {
        know("edpb-01-2021 case-05");
        assertThatThrownBy(() -> decide(true, false, Exemption.DISPROPORTIONATE_EFFORT, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decide(true, true, Exemption.DISPROPORTIONATE_EFFORT, "Both."))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::code)
                        .containsExactly("exemption-yet-told"));
    }

    @Test
    void aHighRiskThatIsNotToldWithoutNamingTheExemptionIsADepartureDownwards() {
        know(FactsCopy.with(
                guideline("edpb-01-2021 case-05"), "subsequentMeasures", SubsequentMeasures.HIGH_RISK_REMOVED));
        assertRefused("departure-without-reason", true, false);
        assertThat(decide(true, false, null, "Removed.").secondPersonNeeded()).isTrue();
    }

    @Test
    void aDepartureDownwardsNeedsASecondPersonAndOneUpwardsDoesNot() {
        know("edpb-01-2021 case-05");
        assertThat(decide(true, false, null, "Only old forms.").secondPersonNeeded())
                .isTrue();
        know("edpb-01-2021 case-16");
        assertThat(decide(true, true, null, "They asked to be told.").secondPersonNeeded())
                .isFalse();
    }

    @Test
    void aProcessorDecidesNothingForItsControllers() {
        know(FactsCopy.with(guideline("edpb-01-2021 case-05"), "role", ProcessingRole.PROCESSOR));
        var decision = decide(false, false, null, null);
        assertThat(decision.secondPersonNeeded()).isFalse();
        assertThat(decision.stands()).isTrue();
    }

    @Test
    void aRefusalNeedsAReasonAndIsKept() {
        know("edpb-01-2021 case-13");
        decide(false, false, null, null);
        assertThatThrownBy(() -> assessments.approve(breach, false, " ", SECOND))
                .isInstanceOf(InvalidInput.class);
        assessments.approve(breach, false, "Who has the slips?", SECOND);
        assertThat(assessments.latest(breach)).isEmpty();
        var kept = assessments.decisions(breach).get(0);
        assertThat(kept.state()).isEqualTo(DecisionState.REFUSED);
        assertThat(kept.refusal()).isNotNull();
        assertThat(kept.refusal().reason()).isEqualTo("Who has the slips?");
    }

    @Test
    void factsThatChangeTheRecommendationReopenTheDecisionAndKeepItAsItWas() {
        know("edpb-01-2021 case-16");
        var earlier = decide(true, false, null, "Not returned.");
        know(FactsCopy.with(guideline("edpb-01-2021 case-16"), "foreseeableEffect", Effect.SERIOUS));
        assertThat(house.context.getBean(Trail.class).entries(breach, 0, 50))
                .extracting(Entry::action)
                .endsWith("facts_changed", "assessment_reopened");
        assertThat(assessments.latest(breach)).isEmpty();
        decide(true, true, null, "Somebody may be harmed.");
        assertThat(assessments.decisions(breach))
                .extracting(DecisionOnRecord::number, DecisionOnRecord::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, DecisionState.SUPERSEDED),
                        org.assertj.core.groups.Tuple.tuple(2, DecisionState.STANDS));
        var kept = assessments.decisions(breach).get(0);
        assertThat(kept.decision()).isEqualTo(earlier);
        assertThat(kept.assessment()).isNotNull();
        assertThat(kept.assessment().duties().persons()).isEqualTo(DutyAnswer.NOT_REQUIRED);
    }

    @Test
    void whatIsOtherwiseSinceADecisionIsToldFactByFactAndResultByResult() {
        know("edpb-01-2021 case-16");
        decide(true, false, null, "Not returned.");
        know(FactsCopy.with(guideline("edpb-01-2021 case-16"), "foreseeableEffect", Effect.SERIOUS));
        var since = reassessments.since(breach, 1, Locale.FRENCH);
        assertThat(since.facts()).containsExactly(new FactDifference("foreseeableEffect", null, "serious"));
        assertThat(since.results())
                .containsExactly(
                        new Reassessment.Result("risk", "risk", "high_risk"),
                        new Reassessment.Result("persons", DutyAnswer.NOT_REQUIRED, DutyAnswer.REQUIRED));
        assertThat(since.newReasons())
                .extracting(Assessment.ReasonGiven::text)
                .anyMatch(text -> text.endsWith("le risque est élevé."));
        assertThat(since.lostReasons())
                .extracting(Assessment.ReasonGiven::rule)
                .containsExactly("persons-no-high-risk");
    }

    @Test
    void anOldDecisionIsMadeAgainByTheRulesOfItsDay() {
        know("edpb-01-2021 case-16");
        decide(true, false, null, "Not returned.");
        know("edpb-01-2021 case-05");
        var again = reassessments.again(breach, 1);
        assertThat(again.same()).isTrue();
        assertThat(again.results()).isEmpty();
        assertThat(again.rules().digest()).isEqualTo(new Tables().digest());
        assertThatThrownBy(() -> reassessments.again(breach, 2)).isInstanceOf(NotFound.class);
    }

    @Test
    void thoseAreTheRulesThatWereKeptAndNotTheOnesOfToday() {
        know("edpb-01-2021 case-16");
        decide(true, false, null, "Not returned.");
        house.context
                .getBean(JdbcClient.class)
                .sql("update assessment_table set content = replace(content, '\"required\"', '\"not_required\"')"
                        + " where name = 'duties'")
                .update();
        assertThat(reassessments.again(breach, 1).results())
                .contains(new Reassessment.Result("authority", DutyAnswer.REQUIRED, DutyAnswer.NOT_REQUIRED));
    }

    /** The release after this one counts a hundred people as few; a decision of before is made again by fifty. */
    @Test
    void theThresholdsAreOfTheirDayToo() {
        var facts = FactsCopy.withCount(
                FactsCopy.with(guideline("edpb-01-2021 case-13"), "returnOrDeletion", ReturnOrDeletion.REQUESTED), 80L);
        know(facts);
        decide(true, false, null, "More than a few.");
        var files = new HashMap<>(new Tables().files());
        files.computeIfPresent(
                "scale",
                (name, file) -> text(file).replace("&gt; 50<", "&gt; 100<").getBytes(StandardCharsets.UTF_8));
        var next = new Tables(files, rule -> {});
        assertThat(next.digest()).isNotEqualTo(new Tables().digest());
        assertThat(Recommendation.by(next)
                        .of(facts, RuleSet.GDPR, false, Locale.ENGLISH)
                        .duties()
                        .authority())
                .isEqualTo(DutyAnswer.NOT_REQUIRED);
        var database = house.context.getBean(JdbcClient.class);
        var kept = new KeptRules(next, database);
        kept.keep();
        var then = assessments.decisions(breach).get(0).assessment();
        assertThat(then).isNotNull();
        assertThat(kept.recommendation(then.rules())
                        .of(facts, RuleSet.GDPR, false, Locale.ENGLISH)
                        .duties())
                .isEqualTo(then.duties());
        assertThat(reassessments.again(breach, 1).same()).isTrue();
    }

    /** Releases before this one had the scale in code and kept no table of it. */
    @Test
    void aVersionThatHadItsThresholdsInCodeIsGivenThemAsTheyWere() {
        know("edpb-01-2021 case-16");
        decide(true, false, null, "Not returned.");
        var database = house.context.getBean(JdbcClient.class);
        database.sql("delete from assessment_table where name in ('scale', 'data-kinds')")
                .update();
        assertThatThrownBy(() -> reassessments.again(breach, 1)).isInstanceOf(NotFound.class);
        house.context.getBean(KeptRules.class).keep();
        assertThat(reassessments.again(breach, 1).same()).isTrue();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void factsThatChangeNothingLeaveTheDecisionAlone() {
        know("edpb-01-2021 case-16");
        decide(true, false, null, "Not returned.");
        know(FactsCopy.with(guideline("edpb-01-2021 case-16"), "measuresTaken", "The machine was mended."));
        assertThat(assessments.latest(breach)).isPresent();
    }

    @Test
    void aDecisionNamesTheVersionOfTheRulesThatStoodBesideIt() {
        know("edpb-01-2021 case-05");
        decide(true, true, null, null);
        var rules =
                assessments.assess(Facts.NOTHING_KNOWN, false, Locale.ENGLISH).rules();
        assertThat(rules.digest()).matches("[0-9a-f]{64}");
        var kept = assessments.decisions(breach).get(0).assessment();
        assertThat(kept).isNotNull();
        assertThat(kept.rules()).isEqualTo(rules);
    }

    @Test
    void theSheetOfADecisionNotToNotifySaysWhatWhyAndWhoInBothLanguages() {
        know("edpb-01-2021 case-13");
        decide(false, false, null, "Slips <swapped>, both back.");
        assessments.approve(breach, true, null, SECOND);
        assertThat(assessments.sheet(breach, 1, Locale.ENGLISH))
                .contains("not required", "second", "officer", "Slips &lt;swapped&gt;, both back.")
                .contains("The recipient is known and confirmed return or deletion.", "EDPB 01/2021 case 13")
                .contains("It follows the rules. The score alone (1.25 – low) suggests the same.")
                .contains("1 × 1.00 + 0.25", "sent to the wrong recipient", "2 (exact)");
        assertThat(assessments.sheet(breach, 1, Locale.FRENCH))
                .contains("non requise", "Décision sur une violation de données personnelles")
                .contains("envoyé au mauvais destinataire");
        assertThatThrownBy(() -> assessments.sheet(breach, 2, Locale.FRENCH)).isInstanceOf(NotFound.class);
    }

    @Test
    void theSheetOfAnErasedCaseStillSaysThatASecondPersonAnswered() {
        know("edpb-01-2021 case-13");
        decide(false, false, null, "Slips swapped, both back.");
        assertThat(assessments.sheet(breach, 1, Locale.ENGLISH)).contains("has not answered yet");
        assessments.approve(breach, true, null, SECOND);
        house.context
                .getBean(JdbcClient.class)
                .sql("update assessment_decision set approved_by = null")
                .update();

        assertThat(assessments.sheet(breach, 1, Locale.ENGLISH)).doesNotContain("has not answered yet");
    }

    @Test
    void theSheetIsAPdfToo() {
        know("edpb-01-2021 case-18");
        decide(true, true, null, null);
        assertThat(new String(assessments.sheetPdf(breach, 1, Locale.FRENCH), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private void know(String guideline) {
        know(guideline(guideline));
    }

    private void know(Facts facts) {
        house.breaches.changeFacts(breach, house.breaches.get(breach).factsVersion(), facts, OFFICER);
    }

    private static Facts guideline(String name) {
        return GuidelineCase.all()
                .filter(told ->
                        told.name().startsWith(name + ".json: ") && !told.name().contains("{"))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    private Decision decide(boolean authority, boolean persons, @Nullable Exemption exemption, @Nullable String why) {
        return assessments.confirm(breach, authority, persons, exemption, why, OFFICER);
    }

    private void assertRefused(String code, boolean authority, boolean persons) {
        assertThatThrownBy(() -> decide(authority, persons, null, null))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field, Fault::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", code)));
    }
}
