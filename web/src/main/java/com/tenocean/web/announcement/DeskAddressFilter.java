package com.tenocean.web.announcement;

import com.tenocean.web.visit.IdAddressFilter;
import jakarta.servlet.annotation.WebFilter;

/** An announcement for admins: {@code /admin/announcements/{id}}. */
@WebFilter("/admin/announcements/*")
public class DeskAddressFilter extends IdAddressFilter {
  private static final long serialVersionUID = 1L;

  public DeskAddressFilter() {
    super("/admin/announcements/", "/WEB-INF/announcements/desk.xhtml");
  }
}
