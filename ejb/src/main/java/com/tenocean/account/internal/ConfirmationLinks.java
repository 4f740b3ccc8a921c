package com.tenocean.account.internal;

import com.tenocean.account.LinkPurpose;
import com.tenocean.account.LinkTokens;
import com.tenocean.notification.PortalLinks;
import com.tenocean.shared.UserId;
import com.tenocean.user.AddressLinks;
import com.tenocean.user.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** Mints the links that confirm a new address; they lead where a first address is confirmed too. */
@ApplicationScoped
public class ConfirmationLinks implements AddressLinks {
  @Inject LinkTokens tokens;
  @Inject PortalLinks links;

  @Override
  public URI toConfirm(UserId person, EmailAddress address) {
    var token = tokens.mint(LinkPurpose.CONFIRM_ADDRESS, person, address);
    return links.to("/confirm-email", "token", token);
  }

  @Override
  public void revokeAll(UserId person) {
    tokens.revoke(LinkPurpose.RESET_PASSWORD, person);
    tokens.revoke(LinkPurpose.CONFIRM_ADDRESS, person);
  }
}
