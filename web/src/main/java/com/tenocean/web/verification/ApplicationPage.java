package com.tenocean.web.verification;

import com.tenocean.account.TooManyTriesException;
import com.tenocean.building.UnitNotFoundException;
import com.tenocean.user.IllegalStatusChangeException;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.Application;
import com.tenocean.verification.ApplicationService;
import com.tenocean.verification.VerificationState;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.form.TypedName;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import com.tenocean.web.security.PasswordWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Where an applicant stands, and the way to apply again. */
@Named
@RequestScoped
public class ApplicationPage {
  @Inject ApplicationService applications;
  @Inject PasswordWords words;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject Text text;

  private final TypedName typedName = new TypedName();
  private Application application;
  private String unit = "";

  /** What the page tells. */
  public enum Stage {
    WAITING("wait"),
    DECLINED("bad"),
    RESIDENT("good"),
    MOVING("wait"),
    MOVE_DECLINED("bad");

    private final String kind;

    Stage(String kind) {
      this.kind = kind;
    }

    /** The look of the notice. */
    public String getKind() {
      return kind;
    }
  }

  @PostConstruct
  void read() {
    application = applications.mine();
    typedName.startWith(application.name());
    unit = application.since() == null ? "" : UnitMenu.value(application.unitId());
  }

  /** Applies again, or corrects what waits. */
  public void apply() {
    try {
      applications.applyAgain(typedName.name(), UnitMenu.unit(unit));
      notices.done("application.sent");
      Faces.redirect("application");
    } catch (UnitNotFoundException gone) {
      complaints.about("apply:unit", "register.unknownUnit");
    } catch (TooManyTriesException often) {
      Messages.addGlobalError("{0}", words.wait(often.pause()));
    } catch (IllegalStatusChangeException already) {
      Faces.redirect("application");
    }
  }

  public Stage getStage() {
    var isOpen = application.state() != null && application.state().isOpen();
    return switch (application.status()) {
      case PENDING -> Stage.WAITING;
      case REJECTED -> Stage.DECLINED;
      default -> isOpen ? Stage.MOVING : settled();
    };
  }

  private Stage settled() {
    var isDeclined = application.state() == VerificationState.REJECTED;
    return isDeclined && application.status() == UserStatus.RESIDENT
        ? Stage.MOVE_DECLINED
        : Stage.RESIDENT;
  }

  public String getHeading() {
    return text.of("application.heading." + getStage());
  }

  public String getWords() {
    return text.of("application.words." + getStage());
  }

  public Application getApplication() {
    return application;
  }

  /** A value of the unit menu. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public TypedName getName() {
    return typedName;
  }
}
