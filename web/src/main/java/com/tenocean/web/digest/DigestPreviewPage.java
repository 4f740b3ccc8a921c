package com.tenocean.web.digest;

import com.tenocean.digest.DigestDesk;
import com.tenocean.digest.Edition;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The letter that the admin would get if the digest was due now. */
@Named
@RequestScoped
public class DigestPreviewPage {
  @Inject DigestDesk desk;
  @Inject Notices notices;
  @Inject Text text;

  private @Nullable Edition edition;

  @PostConstruct
  void read() {
    edition = desk.preview(text.locale()).orElse(null);
  }

  /** Null if nothing is new. */
  public @Nullable Edition getEdition() {
    return edition;
  }

  /** Has it mailed to the admin; as often as wanted. */
  public String send() {
    desk.sendToMe();
    notices.done("digests.sent");
    return "/admin/digests/preview?faces-redirect=true";
  }
}
