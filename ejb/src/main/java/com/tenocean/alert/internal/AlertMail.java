package com.tenocean.alert.internal;

import com.tenocean.alert.Alerts;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what is the matter, and leads to the page of the console where something can be done. */
@ApplicationScoped
public class AlertMail implements MailTemplate {
  public static final String NAME = "alert";
  private static final String KIND = "kind";

  @Inject PortalLinks links;

  /** What the template reads by: names of workflows and queues, no data of people. */
  public static Map<String, String> data(String kind, Map<String, String> names) {
    var data = new HashMap<>(names);
    data.put(KIND, kind);
    return data;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var texts = MailTexts.beside(Alerts.class, recipient.locale());
    var kind = data.get(KIND);
    var what = data.getOrDefault("workflow", data.getOrDefault("queue", ""));
    var step = data.getOrDefault("step", "");
    return new Letter(
        texts.of(kind + ".subject", what, step),
        List.of(texts.of(kind + ".text", what, step), texts.of(kind + ".how"), texts.of("hourly")),
        new Letter.Action(texts.of(kind + ".action"), links.to(page(data))));
  }

  private static String page(Map<String, String> data) {
    var run = data.get("run");
    return run == null ? "/admin/workflows/queues" : "/admin/workflows/runs/" + run;
  }
}
