package com.tenocean.web.announcement;

import com.tenocean.announcement.DeskView;
import jakarta.enterprise.context.Dependent;

/** What an announcement says, as it is typed in the form. */
@Dependent
public class WordsForm {
  private String title = "";
  private String body = "";
  private boolean isUrgent;
  private boolean isPreviewed;

  /** Begins with what was written already. */
  void startWith(DeskView view) {
    title = view.row().title();
    body = view.body();
    isUrgent = view.row().isUrgent();
  }

  /** Shows below the form how it will read; nothing is saved. */
  public void preview() {
    isPreviewed = true;
  }

  public boolean isPreviewed() {
    return isPreviewed;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public boolean isUrgent() {
    return isUrgent;
  }

  public void setUrgent(boolean urgent) {
    isUrgent = urgent;
  }
}
