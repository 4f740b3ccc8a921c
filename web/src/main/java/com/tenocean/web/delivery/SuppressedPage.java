package com.tenocean.web.delivery;

import com.tenocean.notification.MailSuppression;
import com.tenocean.notification.MailSuppressions;
import com.tenocean.web.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that no mail goes to. What is searched for, and where a page ends, is an address:
 * it travels in the form, never in the page's own address.
 */
@Named
@ViewScoped
public class SuppressedPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject MailSuppressions suppressions;
  @Inject Notices notices;

  private @Nullable String search;
  private @Nullable String next;
  private final List<MailSuppression> all = new ArrayList<>();

  @PostConstruct
  void open() {
    find();
  }

  /** The first of those that match. */
  public void find() {
    all.clear();
    next = null;
    more();
  }

  /** The next ones, below those on the page. */
  public void more() {
    var found = suppressions.page(search == null ? "" : search.strip(), next);
    all.addAll(found.suppressions());
    next = found.next();
  }

  /** All of them again. */
  public void clear() {
    search = null;
    find();
  }

  /** Lets mail go to an address again. */
  public String lift(MailSuppression suppression) {
    suppressions.lift(suppression.address());
    notices.done("deliveries.lifted", suppression.address());
    return "/admin/deliveries/suppressed?faces-redirect=true";
  }

  public List<MailSuppression> getAll() {
    return all;
  }

  public boolean isThereMore() {
    return next != null;
  }

  public @Nullable String getSearch() {
    return search;
  }

  public void setSearch(@Nullable String search) {
    this.search = search;
  }
}
