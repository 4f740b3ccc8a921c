package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementItem;
import com.tenocean.announcement.AnnouncementKey;
import com.tenocean.announcement.AnnouncementList;
import com.tenocean.announcement.AnnouncementService;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was announced to the viewer, newest first. */
@Named
@RequestScoped
public class NewsPage {
  @Inject AnnouncementService announcements;
  @Inject HttpServletRequest request;

  private AnnouncementList page;

  @PostConstruct
  void read() {
    page = announcements.list(after());
  }

  private @Nullable AnnouncementKey after() {
    var at = Query.moment(request, "at");
    var last = Query.read(request, "last", AnnouncementId::of);
    return at.isEmpty() || last.isEmpty() ? null : new AnnouncementKey(at.get(), last.get());
  }

  public List<AnnouncementItem> getItems() {
    return page.items();
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getMore() {
    var next = page.next();
    return next == null
        ? null
        : new Query().with("at", next.publishedAt()).with("last", next.id()).toString();
  }
}
