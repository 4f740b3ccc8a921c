package com.tenocean.web.workflow;

import com.tenocean.event.EventName;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.workflow.console.EventField;
import com.tenocean.workflow.console.TestEventException;
import com.tenocean.workflow.console.TestEvents;
import com.tenocean.workflow.console.WorkflowCatalogue;
import com.tenocean.workflow.console.WorkflowView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;

/** A test event, from a form made of its schema; in development mode. */
@Named
@RequestScoped
public class SendPage {
  private static final String FIELD = "field-";

  @Inject TestEvents events;
  @Inject WorkflowCatalogue catalogue;
  @Inject HttpServletRequest request;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject Clock clock;

  private List<WorkflowView> workflows;
  private String name;

  @PostConstruct
  void read() {
    workflows = catalogue.workflows();
    name =
        Query.read(request, "name", asked -> asked)
            .filter(getNames()::contains)
            .orElseGet(() -> getNames().get(0));
  }

  /** Answers that the page is not there unless the portal is in development mode. */
  public void check() {
    if (!isOn()) {
      Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }
  }

  public boolean isOn() {
    return events.isOn();
  }

  /** The events that start a workflow. */
  public List<String> getNames() {
    return workflows.stream().map(one -> one.trigger().value()).distinct().sorted().toList();
  }

  public String getName() {
    return name;
  }

  /** The fields of the event that is chosen. */
  public List<EventField> getFields() {
    return workflows.stream()
        .filter(one -> one.trigger().value().equals(name))
        .findFirst()
        .map(WorkflowView::schema)
        .orElse(List.of());
  }

  /** What was entered, or something that fits the type. */
  public String entry(EventField field) {
    return Optional.ofNullable(request.getParameter(FIELD + field.name()))
        .orElseGet(() -> sample(field));
  }

  private String sample(EventField field) {
    if (field.type().equals("Instant")) {
      return clock.instant().toString();
    }
    return field.isRequired() && field.type().endsWith("Id") ? UUID.randomUUID().toString() : "";
  }

  /** Publishes it, and shows what comes of it. */
  public void send() {
    var entries = new LinkedHashMap<String, String>();
    getFields()
        .forEach(
            field ->
                entries.put(
                    field.name(),
                    Optional.ofNullable(request.getParameter(FIELD + field.name())).orElse("")));
    try {
      var id = events.send(new EventName(name), entries);
      notices.done("workflows.eventSent");
      Faces.redirect(
          Faces.getRequestContextPath() + "/admin/workflows/events" + new Query().with("id", id));
    } catch (TestEventException e) {
      complaints.general("workflows.eventRefused", e.getMessage());
    }
  }
}
