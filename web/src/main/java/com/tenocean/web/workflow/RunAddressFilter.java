package com.tenocean.web.workflow;

import com.tenocean.web.visit.IdAddressFilter;
import jakarta.servlet.annotation.WebFilter;

/** A run: {@code /admin/workflows/runs/{id}}. */
@WebFilter("/admin/workflows/runs/*")
public class RunAddressFilter extends IdAddressFilter {
  private static final long serialVersionUID = 1L;

  public RunAddressFilter() {
    super("/admin/workflows/runs/", "/WEB-INF/workflows/run.xhtml");
  }
}
