package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementDraft;
import com.tenocean.markup.Markdown;
import com.tenocean.shared.TypedText;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Accepts what can be title and text of an announcement, and says otherwise what is wrong. */
@Named
@ApplicationScoped
public class AnnouncementRules {
  @Inject Text text;

  /** For an input's {@code validator}. */
  public void checkTitle(FacesContext context, UIComponent input, Object typed) {
    check(TypedText.tidy(String.valueOf(typed)), AnnouncementDraft.MAX_TITLE);
  }

  /** For an input's {@code validator}. */
  public void checkBody(FacesContext context, UIComponent input, Object typed) {
    check(TypedText.tidyLines(String.valueOf(typed)), Markdown.MAX_LENGTH);
  }

  private void check(String tidy, int most) {
    if (tidy.isEmpty()) {
      complain(text.of("announcements.noWords"));
    } else if (tidy.length() > most) {
      complain(text.format("announcements.tooLong", most, tidy.length()));
    }
  }

  private static void complain(String words) {
    throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
  }
}
