package eu.vigie.web.api;

import java.lang.reflect.Method;
import java.util.Locale;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** The contract's words for enum constants: what their {@code code()} says, else their name in lower snake case. */
class Words extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = of(constants[i]);
        }
        return super.findEnumValues(config, type, constants, names);
    }

    static String of(Enum<?> constant) {
        try {
            Method code = constant.getDeclaringClass().getMethod("code");
            return String.valueOf(code.invoke(constant));
        } catch (ReflectiveOperationException noCode) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
