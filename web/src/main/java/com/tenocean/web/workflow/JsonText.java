package com.tenocean.web.workflow;

import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** JSON as people read it. */
@Named
@ApplicationScoped
public class JsonText {

  /** Each field on a line; what is no JSON stays as it is. */
  public String pretty(String json) {
    try {
      return Json.tree(json).toPrettyString();
    } catch (MalformedJsonException asItIs) {
      return json;
    }
  }
}
