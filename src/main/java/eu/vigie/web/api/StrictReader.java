package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON into records component by component and names every fault by its path, where a mapper would stop at the first.
 * The components' names are the contract's field names.
 */
final class StrictReader {

    private static final int LONGEST_ECHO = 60;

    private final List<Fault> faults;

    StrictReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** The record, or null when the document is no object or the record refuses its values. */
    <T extends Record> @Nullable T read(JsonNode node, Class<T> type, String path) {
        if (!node.isObject()) return fault(path, "not-an-object");
        var components = type.getRecordComponents();
        refuseUnknownFields(node, components, path);
        var values = Arrays.stream(components)
                .map(component -> value(
                        node.get(component.getName()), component.getGenericType(), join(path, component.getName())))
                .toArray();
        return build(type, components, values);
    }

    private void refuseUnknownFields(JsonNode node, RecordComponent[] components, String path) {
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : node.propertyNames())
            if (!known.contains(name)) fault(join(path, shortened(name)), "unknown-field", shortened(name));
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String path) {
        if (node == null || node.isNull()) return null;
        if (type instanceof ParameterizedType list) return list(node, list.getActualTypeArguments()[0], path);
        return single(node, (Class<?>) type, path);
    }

    private @Nullable Object list(JsonNode node, Type element, String path) {
        if (!node.isArray()) return fault(path, "not-a-list");
        var values = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            var at = path + "[" + index + "]";
            var value = node.get(index).isNull() ? fault(at, "value-missing") : value(node.get(index), element, at);
            if (value != null) values.add(value);
        }
        return List.copyOf(values);
    }

    private @Nullable Object single(JsonNode node, Class<?> type, String path) {
        if (type.isEnum()) return constant(node, type, path);
        if (type.isRecord()) return read(node, type.asSubclass(Record.class), path);
        if (type == Boolean.class) return node.isBoolean() ? node.booleanValue() : fault(path, "not-a-boolean");
        if (type == Long.class) return whole(node, path);
        if (type == BigDecimal.class) return finite(node) ? node.decimalValue() : fault(path, "not-a-number");
        return node.isString() ? node.stringValue() : fault(path, "not-a-text");
    }

    private @Nullable Object whole(JsonNode node, String path) {
        return node.isIntegralNumber() && node.canConvertToLong()
                ? (Object) node.longValue()
                : fault(path, "not-a-whole-number");
    }

    private @Nullable Object constant(JsonNode node, Class<?> type, String path) {
        for (Object constant : type.getEnumConstants())
            if (node.isString() && node.stringValue().equals(code(constant))) return constant;
        var allowed =
                Arrays.stream(type.getEnumConstants()).map(StrictReader::code).collect(Collectors.joining(", "));
        return fault(path, "unknown-value", shortened(node.isString() ? node.stringValue() : node.toString()), allowed);
    }

    /** An answer must not be as long as the document it refuses. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }

    private static String code(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private <T extends Record> @Nullable T build(
            Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be built from its components", impossible);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private <T> @Nullable T fault(String path, String code, Object... arguments) {
        faults.add(Fault.of(path, code, arguments));
        return null;
    }

    /** {@code 1e999} is read as infinity. */
    private static boolean finite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }
}
