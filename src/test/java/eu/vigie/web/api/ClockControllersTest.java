package eu.vigie.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.RegimeStatus;
import eu.vigie.escalation.Alarms;
import eu.vigie.escalation.Escalation;
import eu.vigie.obligation.CaseInHand;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import eu.vigie.web.Permission;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class ClockControllersTest {

    private final Obligations obligations = mock(Obligations.class);
    private final Permission permission = mock(Permission.class);
    private final MockMvc web = web();

    @BeforeEach
    void aCaseWithThreeDuties() {
        when(permission.readable(anyString())).thenReturn(CaseInHand.reported().breach());
        when(obligations.of(CaseInHand.REFERENCE))
                .thenReturn(LongStream.rangeClosed(1, 3)
                        .mapToObj(ClockControllersTest::duty)
                        .toList());
    }

    @Test
    void aPreviewAnswersInTheContractsFields() throws Exception {
        web.perform(post("/api/deadlines/preview")
                        .contentType("application/json")
                        .header("Accept-Language", "fr")
                        .content("{\"regime\": \"GDPR-33-1\", \"stage\": null,"
                                + " \"anchorAt\": \"2026-03-27T10:00:00+01:00\", \"zone\": \"Europe/Paris\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.anchorAt").value("2026-03-27T10:00:00+01:00"))
                .andExpect(jsonPath("$.strict").value("2026-03-30T11:00:00+02:00"))
                .andExpect(jsonPath("$.wallClock").value("2026-03-30T10:00:00+02:00"))
                .andExpect(jsonPath("$.planBy").value("2026-03-30T10:00:00+02:00"))
                .andExpect(jsonPath("$.fullDays1182").value("2026-04-01T00:00:00+02:00"))
                .andExpect(jsonPath("$.steps").value(hasItem(containsString("heures écoulées"))));
    }

    @Test
    void dutiesComeInTheContractsWordsAndInPages() throws Exception {
        web.perform(get("/api/breaches/2026-0001/obligations").param("limit", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].duty").value("law_enforcement"))
                .andExpect(jsonPath("$.items[0].state").value("not_required"))
                .andExpect(jsonPath("$.items[0].dueAt").isEmpty())
                .andExpect(jsonPath("$.next").value(Cursor.of("/api/breaches/2026-0001/obligations", "2")));
    }

    @Test
    void theLastPageHasNoNext() throws Exception {
        web.perform(get("/api/breaches/2026-0001/obligations")
                        .param("cursor", Cursor.of("/api/breaches/2026-0001/obligations", "2")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(3))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    private static Obligation duty(long id) {
        var at = CaseInHand.DETECTED;
        return new Obligation(
                id,
                CaseInHand.REFERENCE,
                "FR-LOPMI",
                "complaint",
                RegimeStatus.IN_FORCE,
                Duty.LAW_ENFORCEMENT,
                "police",
                "police",
                ObligationState.NOT_REQUIRED,
                at,
                null,
                at,
                null,
                null,
                null,
                null,
                "source");
    }

    private MockMvc web() {
        var json = JsonMapper.builder();
        Json.speakContract(json);
        var controller = new ObligationController(
                permission,
                mock(Breaches.class),
                obligations,
                mock(Escalation.class),
                mock(Alarms.class),
                () -> Actor.VIGIE);
        return MockMvcBuilders.standaloneSetup(new DeadlineController(), controller)
                .setCustomArgumentResolvers(new SliceReader())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json.build()))
                .build();
    }
}
