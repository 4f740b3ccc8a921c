package com.tenocean.web.gallery;

import com.tenocean.web.notification.Bell;
import com.tenocean.web.visit.Addresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The gallery's viewer is nobody, whom nothing is told. */
@Specializes
@RequestScoped
public class GalleryBell extends Bell {
  @Inject HttpServletRequest request;

  @Override
  public boolean isHung() {
    return !Addresses.path(request).startsWith("/gallery/") && super.isHung();
  }
}
