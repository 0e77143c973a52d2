package eu.vigie.register.proof;

import eu.vigie.estate.Organisation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes addresses and telephone numbers of others out of what was filed: a form names the contacts of controllers, who are no
 * part of the proof. Our own contact points stay, as the article has them (Art. 33(3)(b)).
 */
record Withheld(Set<String> own, Pseudonyms pseudonyms) {

    private static final int SHOWN = 16;
    private static final Pattern REACHED_AT =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}.-]+[\\p{L}\\p{N}]"
                    + "|(?<![\\w:])\\+\\d[\\d .()-]{6,}\\d");

    static Withheld of(Organisation organisation, Pseudonyms pseudonyms) {
        Set<String> own = new HashSet<>();
        Stream.of(organisation.dpo(), organisation.contact()).forEach(point -> keep(point, own));
        return new Withheld(Set.copyOf(own), pseudonyms);
    }

    private static void keep(Organisation.@Nullable Point point, Set<String> own) {
        if (point == null) return;
        if (point.email() != null) own.add(point.email());
        if (point.phone() != null) own.add(point.phone());
    }

    /** The text with the start of a keyed digest in the place of each. */
    String in(String text) {
        return REACHED_AT.matcher(text).replaceAll(found -> {
            String address = found.group();
            return own.contains(address)
                    ? Matcher.quoteReplacement(address)
                    : "[" + pseudonyms.of(address).substring(0, SHOWN) + "]";
        });
    }

    /** The same in every text of a document, however deep: once it is written down, a text's line ends are no line ends any more. */
    JsonNode in(JsonNode document) {
        if (document instanceof ObjectNode object) {
            ObjectNode told = object.objectNode();
            object.properties().forEach(one -> told.set(one.getKey(), in(one.getValue())));
            return told;
        }
        if (document instanceof ArrayNode array) {
            ArrayNode told = array.arrayNode();
            array.forEach(one -> told.add(in(one)));
            return told;
        }
        return document.isString() ? StringNode.valueOf(in(document.asString())) : document;
    }

    /** The form with the same done in every text of it. */
    Map<String, @Nullable Object> in(Map<String, Object> form) {
        Map<String, @Nullable Object> told = new HashMap<>(form);
        told.replaceAll((field, value) -> value instanceof String text ? in(text) : value);
        return new TreeMap<>(told);
    }
}
