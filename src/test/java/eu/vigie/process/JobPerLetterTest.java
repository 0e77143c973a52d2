package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.BenchWaves;
import eu.vigie.bench.MailSink;
import eu.vigie.bench.Ratio;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wave on the ledger against what an engine makes one think of first: a job for each letter, and a connection for each job. */
@Tag("bench")
class JobPerLetterTest {

    private static final int JOBS = Integer.getInteger("bench.jobs", 1_000);
    private static final int LETTERS = 10 * JOBS;
    private static final String LETTER = "Ce qui s’est passé, et ce que vous pouvez faire. ".repeat(60);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theLedgerSendsManyTimesAsFastAsJobsDo(BenchDatabase database) {
        try (var sink = MailSink.start(folder.resolve("taken-" + database));
                var house = BenchHouse.open(
                        database,
                        folder.resolve(database.name()),
                        Clock.systemUTC(),
                        "--vigie.smtp.host=127.0.0.1",
                        "--vigie.smtp.port=" + sink.port(),
                        "--vigie.mail.from=vigie@host.example.com")) {
            deploy(house);
            var waves = new BenchWaves(house);
            jobs(house, sink, JOBS / 5);
            wave(house, waves, LETTERS / 5);
            var ratio = Ratio.of(
                    database + ", a job and a connection per letter against the ledger",
                    "letters/s",
                    () -> jobs(house, sink, JOBS),
                    () -> wave(house, waves, LETTERS));
            assertThat(ratio).isGreaterThan(1);
        }
    }

    private static void deploy(BenchHouse house) {
        var diagram = Bpmn.createExecutableProcess("job-per-letter")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("send")
                .camundaAsyncBefore()
                .camundaClass(SendOne.class.getName())
                .endEvent()
                .done();
        house.bean(RepositoryService.class)
                .createDeployment()
                .addModelInstance("job-per-letter.bpmn", diagram)
                .deploy();
    }

    private static double jobs(BenchHouse house, MailSink sink, int count) {
        IntStream.range(0, count).forEach(n -> house.bean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "job-per-letter", Map.of("to", "p" + n + "@d.example.com", "port", sink.port())));
        var executor = house.bean(JobExecutor.class);
        var start = System.nanoTime();
        executor.start();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> house.bean(ManagementService.class)
                                .createJobQuery()
                                .processDefinitionKey("job-per-letter")
                                .count()
                        == 0);
        var seconds = (System.nanoTime() - start) / 1e9;
        executor.shutdown();
        return count / seconds;
    }

    private static double wave(BenchHouse house, BenchWaves waves, int letters) {
        var notice = waves.release(waves.breach(house.bean(Clock.class).instant(), letters));
        return letters / waves.secondsUntilSettled(notice);
    }

    /** As the many examples of mail from a process do it. */
    public static final class SendOne implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) throws MessagingException {
            var settings = new Properties();
            settings.put("mail.smtp.host", "127.0.0.1");
            settings.put("mail.smtp.port", String.valueOf(execution.getVariable("port")));
            var message = new MimeMessage(Session.getInstance(settings));
            message.setFrom(new InternetAddress("vigie@host.example.com"));
            message.setRecipient(RecipientType.TO, new InternetAddress(String.valueOf(execution.getVariable("to"))));
            message.setSubject("Important", "UTF-8");
            message.setSentDate(Date.from(Clock.systemUTC().instant()));
            message.setText(LETTER, "UTF-8");
            Transport.send(message);
        }
    }
}
