package eu.vigie.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record cut out of a document.
 *
 * @param line where it begins, from 1
 * @param text as it stands there, to the letter
 * @param record what it says; null when it is no JSON object
 */
record Piece(int line, String text, @Nullable JsonNode record) {}
