package eu.vigie;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * What Vigie says to people, in their language. Each room brings a bundle of its own; here they are one table for each language,
 * for a page looks up some hundreds of sentences and would ask bundle after bundle for each.
 */
@Configuration(proxyBeanMethods = false)
class Sentences {

    @Bean
    MessageSource messageSource(
            @Value("${spring.messages.basename}") List<String> bundles,
            @Value("${spring.messages.encoding}") String encoding) {
        var sentences = new ReloadableResourceBundleMessageSource();
        sentences.setBasenames(bundles.stream().map(one -> "classpath:" + one).toArray(String[]::new));
        sentences.setDefaultEncoding(encoding);
        sentences.setFallbackToSystemLocale(false);
        return sentences;
    }
}
