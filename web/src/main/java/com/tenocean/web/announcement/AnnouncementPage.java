package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementNotFoundException;
import com.tenocean.announcement.AnnouncementService;
import com.tenocean.announcement.AnnouncementView;
import com.tenocean.web.visit.IdAddressFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One announcement, which counts as read once it is shown. */
@Named
@RequestScoped
public class AnnouncementPage {
  @Inject AnnouncementService announcements;
  @Inject HttpServletRequest request;

  private @Nullable AnnouncementView view;

  @PostConstruct
  void read() {
    try {
      view = announcements.read(id());
    } catch (AnnouncementNotFoundException notOrNoMore) {
      view = null; // check() answers
    }
  }

  /** Answers that the page is not there, or no more, if the viewer may read none with the id. */
  public void check() {
    if (view == null) {
      Faces.responseSendError(
          announcements.isPast(id())
              ? HttpServletResponse.SC_GONE
              : HttpServletResponse.SC_NOT_FOUND,
          null);
    }
  }

  private AnnouncementId id() {
    return AnnouncementId.of(IdAddressFilter.id(request));
  }

  public @Nullable AnnouncementView getView() {
    return view;
  }
}
