package eu.vigie.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it at start that somebody can sign on. */
@Component
@Order(0)
class FirstPeople implements ApplicationRunner {

    private final String password;
    private final Administrator administrator;
    private final EvaluationPeople evaluation;

    FirstPeople(
            @Value("${vigie.admin.password}") String password,
            Administrator administrator,
            EvaluationPeople evaluation) {
        this.password = password;
        this.administrator = administrator;
        this.evaluation = evaluation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (password.isBlank()) {
            evaluation.install();
        } else {
            administrator.install(password);
            evaluation.lockAllBut(Administrator.NAME);
        }
    }
}
