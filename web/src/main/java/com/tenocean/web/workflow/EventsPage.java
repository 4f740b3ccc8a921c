package com.tenocean.web.workflow;

import com.tenocean.web.visit.Query;
import com.tenocean.workflow.console.EventKey;
import com.tenocean.workflow.console.EventList;
import com.tenocean.workflow.console.EventRow;
import com.tenocean.workflow.console.EventStream;
import com.tenocean.workflow.console.RunRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events as they come, newest first; or one of them. */
@Named
@RequestScoped
public class EventsPage {
  @Inject EventStream stream;
  @Inject HttpServletRequest request;

  private @Nullable String id;
  private @Nullable String name;
  private @Nullable EventKey after;
  private EventList page;
  private Map<String, List<RunRow>> runs;

  @PostConstruct
  void read() {
    id = Query.read(request, "id", text -> text).orElse(null);
    name = Query.read(request, "name", text -> text).orElse(null);
    after = after();
    page =
        id == null
            ? stream.page(name, after)
            : new EventList(stream.event(id).stream().toList(), null);
    runs = stream.runsOf(page.rows());
  }

  private @Nullable EventKey after() {
    var at = Query.moment(request, "at");
    var last = Query.read(request, "last", text -> text);
    return at.isEmpty() || last.isEmpty() ? null : new EventKey(at.get(), last.get());
  }

  public List<EventRow> getRows() {
    return page.rows();
  }

  public List<RunRow> runsOf(EventRow event) {
    return runs.getOrDefault(event.id(), List.of());
  }

  /** The names to choose from; one that the log does not have is there if it was asked for. */
  public List<String> getNames() {
    return Stream.concat(stream.names().stream(), Stream.ofNullable(name)).distinct().toList();
  }

  public @Nullable String getName() {
    return name;
  }

  /** Whether the address asks for one event. */
  public boolean isOne() {
    return id != null;
  }

  /** Whether new events would show here. */
  public boolean isLive() {
    return id == null && after == null;
  }

  /** The next part; null at the end. */
  public @Nullable String getOlder() {
    var older = page.older();
    return older == null
        ? null
        : new Query()
            .with("name", name)
            .with("at", older.recordedAt())
            .with("last", older.id())
            .toString();
  }
}
