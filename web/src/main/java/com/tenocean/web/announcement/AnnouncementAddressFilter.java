package com.tenocean.web.announcement;

import com.tenocean.web.visit.IdAddressFilter;
import jakarta.servlet.annotation.WebFilter;

/** An announcement for its readers: {@code /announcements/{id}}. */
@WebFilter("/announcements/*")
public class AnnouncementAddressFilter extends IdAddressFilter {
  private static final long serialVersionUID = 1L;

  public AnnouncementAddressFilter() {
    super("/announcements/", "/WEB-INF/announcements/one.xhtml");
  }
}
