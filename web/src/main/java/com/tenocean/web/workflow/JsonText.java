package com.tenocean.web.workflow;

import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** JSON as people read it. */
@Named
@ApplicationScoped
public class JsonText {
  private static final int BEGINNING = 8_000;

  /** As {@link #pretty}, but not more than a page shows at a time; how it ends is at its run. */
  public String beginning(String json) {
    return json.length() <= BEGINNING ? pretty(json) : json.substring(0, BEGINNING) + "…";
  }

  /** Each field on a line; what is no JSON stays as it is. */
  public String pretty(String json) {
    try {
      return Json.tree(json).toPrettyString();
    } catch (MalformedJsonException asItIs) {
      return json;
    }
  }
}
