package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementDesk;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.DeskKey;
import com.tenocean.announcement.DeskList;
import com.tenocean.announcement.DeskRow;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The announcements as admins see them: what is in preparation first, then the newest. */
@Named
@RequestScoped
public class AnnouncementsPage {
  @Inject AnnouncementDesk desk;
  @Inject HttpServletRequest request;

  private DeskList page;

  @PostConstruct
  void read() {
    page = desk.list(after());
  }

  private @Nullable DeskKey after() {
    var at = Query.moment(request, "at");
    var last = Query.read(request, "last", AnnouncementId::of);
    var prepared = Query.read(request, "prepared", Boolean::valueOf);
    return at.isEmpty() || last.isEmpty()
        ? null
        : new DeskKey(prepared.orElse(false), at.get(), last.get());
  }

  public List<DeskRow> getRows() {
    return page.rows();
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getMore() {
    var next = page.next();
    return next == null
        ? null
        : new Query()
            .with("prepared", next.isInPreparation())
            .with("at", next.listedAt())
            .with("last", next.id())
            .toString();
  }
}
