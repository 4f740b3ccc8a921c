package com.tenocean.notification;

import com.tenocean.notification.internal.MailStops;
import com.tenocean.notification.internal.Subscription;
import com.tenocean.notification.internal.UnsubscribeTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Stops mail for whoever holds the link from one, without signing in. All of it may be done twice,
 * and undone.
 */
@Stateless
public class UnsubscribeService {
  /** What can be stopped. */
  private static final List<Category> ALL =
      Arrays.stream(Category.values()).filter(category -> category != Category.SECURITY).toList();

  @Inject UnsubscribeTokens tokens;
  @Inject MailStops stops;

  /** What the link is for; empty if it is none of ours, or was cut. */
  @PermitAll
  public Optional<MailStop> look(String token) {
    return tokens.read(token).map(link -> stops.of(link.person()).stop(link.categories(), ALL));
  }

  /**
   * Stops mail of the link's categories.
   *
   * @throws UnreadableLinkException if the link is none
   */
  @PermitAll
  public void stop(String token) {
    var link = read(token);
    stops.stop(link.person(), link.categories());
  }

  /**
   * Stops mail of every category but security.
   *
   * @throws UnreadableLinkException if the link is none
   */
  @PermitAll
  public void stopAll(String token) {
    stops.stop(read(token).person(), ALL);
  }

  /**
   * Mail of the link's categories comes as it did before it was stopped.
   *
   * @throws UnreadableLinkException if the link is none
   */
  @PermitAll
  public void resume(String token) {
    var link = read(token);
    stops.resume(link.person(), link.categories());
  }

  /**
   * All mail comes as it did before it was stopped by a link.
   *
   * @throws UnreadableLinkException if the link is none
   */
  @PermitAll
  public void resumeAll(String token) {
    stops.resumeAll(read(token).person());
  }

  private Subscription read(String token) {
    return tokens.read(token).orElseThrow(UnreadableLinkException::new);
  }
}
