package com.tenocean.web.workflow;

import com.tenocean.shared.JsonSchema.Mismatch;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.visit.Query;
import com.tenocean.workflow.console.EventField;
import com.tenocean.workflow.console.TestEventException;
import com.tenocean.workflow.console.TestEvents;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
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
  @Inject FieldWords words;
  @Inject HttpServletRequest request;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject Clock clock;

  private String name;
  private List<EventField> fields;

  @PostConstruct
  void read() {
    name =
        Query.read(request, "name", asked -> asked)
            .filter(getNames()::contains)
            .orElseGet(() -> getNames().get(0));
    fields = events.fields(name);
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

  /** Every type of event, also those that start no workflow. */
  public List<String> getNames() {
    return events.names();
  }

  public String getName() {
    return name;
  }

  /** The fields of the event that is chosen. */
  public List<EventField> getFields() {
    return fields;
  }

  /** What was entered, or something that fits. */
  public String entry(EventField field) {
    return entered(field).orElseGet(() -> field.isRequired() ? sample(field) : "");
  }

  private Optional<String> entered(EventField field) {
    return Optional.ofNullable(request.getParameter(FIELD + field.name()));
  }

  private String sample(EventField field) {
    return switch (field.type()) {
      case "date-time" -> clock.instant().toString();
      case "uuid" -> UUID.randomUUID().toString();
      case "array" -> "[]";
      case "object" -> "{}";
      default -> "";
    };
  }

  /** What is wrong with an entry; empty if nothing is. */
  public String complaint(EventField field) {
    return FacesContext.getCurrentInstance().getMessageList(FIELD + field.name()).stream()
        .map(FacesMessage::getDetail)
        .findFirst()
        .orElse("");
  }

  /** Publishes it, and shows what comes of it; or what is wrong with it, which is kept. */
  public void send() {
    var entries = new LinkedHashMap<String, String>();
    fields.forEach(field -> entries.put(field.name(), entered(field).orElse("")));
    try {
      var id = events.send(name, entries);
      notices.done("workflows.eventSent");
      Faces.redirect(
          Faces.getRequestContextPath() + "/admin/workflows/events" + new Query().with("id", id));
    } catch (TestEventException refused) {
      complain(refused);
    }
  }

  private void complain(TestEventException refused) {
    if (refused.wrong().isEmpty()) {
      complaints.general("workflows.eventRefused", refused.getMessage());
    }
    refused.wrong().forEach(this::complain);
  }

  private void complain(Mismatch wrong) {
    var place = wrong.path().replaceFirst("^\\$\\.?", "");
    fields.stream()
        .filter(field -> place.replaceFirst("[.\\[].*", "").equals(field.name()))
        .findFirst()
        .ifPresentOrElse(
            field -> complaints.said(FIELD + field.name(), words.complaint(field, place, wrong)),
            () -> complaints.general("workflows.eventRefused", wrong.why()));
  }
}
