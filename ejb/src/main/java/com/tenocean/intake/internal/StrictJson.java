package com.tenocean.intake.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tenocean.intake.BatchRefusedException;
import com.tenocean.intake.Refusal;
import com.tenocean.intake.Refusal.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON (RFC 8259) in UTF-8, and nothing that two readers could read differently. */
final class StrictJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * @throws BatchRefusedException if it is none
   */
  static JsonNode read(byte[] json) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return MAPPER.readTree(text);
    } catch (CharacterCodingException e) {
      throw refused("this is not UTF-8", e);
    } catch (JsonProcessingException e) {
      throw refused("this is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static BatchRefusedException refused(String why, Exception cause) {
    var refused = new BatchRefusedException(new Refusal(Kind.WRONG, "$", why));
    refused.initCause(cause);
    return refused;
  }
}
