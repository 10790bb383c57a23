package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Says that a string has characters that the database cannot hold or a screen cannot show. */
final class UnstorableTextException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    UnstorableTextException(JsonParser parser) {
        super(parser, "unstorable text");
    }
}
