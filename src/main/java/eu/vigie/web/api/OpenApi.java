package eu.vigie.web.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The contract as an OpenAPI document, read from the controllers: at {@code /api/openapi}. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Slice.class);
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info().title("Vigie").version("1"))
                .schemaRequirement(
                        "password",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .schemaRequirement(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Parts of lists and repeated writes are asked for in the same way everywhere. */
    @Bean
    OperationCustomizer conventions() {
        return (operation, method) -> {
            if (takes(method, Slice.class)) {
                operation.addParametersItem(new QueryParameter()
                        .name("limit")
                        .description("1 to 200, 50 if left out")
                        .schema(new IntegerSchema()._default(Slice.USUAL)));
                operation.addParametersItem(new QueryParameter()
                        .name("cursor")
                        .description("what \"next\" of the page before said")
                        .schema(new StringSchema()));
            }
            if (method.hasMethodAnnotation(PostMapping.class) || method.hasMethodAnnotation(PatchMapping.class)) {
                operation.addParametersItem(
                        new HeaderParameter().name(Idempotency.HEADER).schema(new StringSchema()));
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    /** Constants are shown in the words that the contract writes. */
    @Bean
    ModelConverter wordsOfConstants() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
                Class<?> raw = io.swagger.v3.core.util.Json.mapper()
                        .constructType(type.getType())
                        .getRawClass();
                if (raw.isEnum()) {
                    StringSchema words = new StringSchema();
                    Arrays.stream(raw.getEnumConstants())
                            .forEach(constant -> words.addEnumItem(Words.of((Enum<?>) constant)));
                    return words;
                }
                return others.hasNext() ? others.next().resolve(type, context, others) : null;
            }
        };
    }
}
