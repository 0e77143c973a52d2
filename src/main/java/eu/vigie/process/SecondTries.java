package eu.vigie.process;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;

/** Puts {@link SecondTry} around every transaction that an annotation opens. */
@Configuration(proxyBeanMethods = false)
class SecondTries {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanFactoryTransactionAttributeSourceAdvisor secondTry() {
        var around = new BeanFactoryTransactionAttributeSourceAdvisor();
        around.setTransactionAttributeSource(new AnnotationTransactionAttributeSource());
        around.setAdvice(new SecondTry());
        around.setOrder(Ordered.LOWEST_PRECEDENCE - 1); // outside the transaction's own
        return around;
    }
}
