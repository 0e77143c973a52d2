package eu.vigie.obligation;

import eu.vigie.deadline.Regimes;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Reads and checks the regimes while Vigie starts: a rule that is wrong must not be found out at night. */
@Component
class RulesAtStart implements InitializingBean {

    @Override
    public void afterPropertiesSet() {
        Regimes.ours();
    }
}
