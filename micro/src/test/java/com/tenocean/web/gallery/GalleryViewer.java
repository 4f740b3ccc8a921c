package com.tenocean.web.gallery;

import com.tenocean.web.visit.Addresses;
import com.tenocean.web.visit.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Shows the gallery to somebody who has every role; elsewhere the viewer is who signed in. */
@Specializes
@RequestScoped
public class GalleryViewer extends Viewer {
  @Inject HttpServletRequest request;

  private boolean isInGallery() {
    return Addresses.path(request).startsWith("/gallery/");
  }

  @Override
  public boolean isSignedIn() {
    return isInGallery() || super.isSignedIn();
  }

  @Override
  public boolean is(String role) {
    return isInGallery() || super.is(role);
  }

  @Override
  public String getName() {
    return isInGallery() ? "Maria Santos" : super.getName();
  }
}
