package com.tenocean.web.api;

import com.tenocean.shared.Json;
import com.tenocean.shared.UnkeptText;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Bodies are read and written as events are: by {@link Json}. */
@Provider
@Priority(1)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Object> {
  /** No event is larger, and no body needs to be much larger than one. */
  private static final int LARGEST = 1024 * 1024;

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new BodyTooLargeException(LARGEST);
    }
    return order(new String(bytes, StandardCharsets.UTF_8), type);
  }

  private static Record order(String json, Class<Record> type) {
    UnkeptText.in(Json.tree(json))
        .ifPresent(
            path -> {
              throw new BadParameterException(path, "free of NUL and half a surrogate pair");
            });
    return Json.readStrictly(json, type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type != String.class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    headers.putSingle("Cache-Control", "no-store");
    body.write(Json.write(value).getBytes(StandardCharsets.UTF_8));
  }
}
