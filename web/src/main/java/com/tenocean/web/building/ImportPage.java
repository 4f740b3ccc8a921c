package com.tenocean.web.building;

import com.tenocean.building.GoneUnits;
import com.tenocean.building.RosterPreview;
import com.tenocean.building.RosterProblem;
import com.tenocean.building.RosterService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** A roster file on its way in: chosen, looked at, then imported whole or not at all. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String INPUT = "choose:file";
  private static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final int MAX_SHOWN = 200;

  @Inject RosterService roster;
  @Inject Notices notices;
  @Inject Complaints complaints;
  @Inject Text text;

  private transient Part file;
  private RosterPreview preview;
  private String fileName;
  private boolean whole;

  /** Reads the file; nothing is changed by it. */
  public void look() throws IOException, ServletException {
    if (file == null) {
      complaints.about(INPUT, isNamed() ? "units.import.empty" : "units.import.choose");
      return;
    }
    if (file.getSize() > MAX_BYTES) {
      complaints.about(INPUT, "units.import.tooLarge");
      return;
    }
    try (var content = file.getInputStream()) {
      preview = roster.preview(content.readAllBytes());
    }
    fileName = file.getSubmittedFileName();
  }

  /** Whether a file was chosen after all: Faces passes on none that has nothing in it. */
  private static boolean isNamed() throws IOException, ServletException {
    var sent = Faces.getRequest().getPart(INPUT);
    return sent != null
        && sent.getSubmittedFileName() != null
        && !sent.getSubmittedFileName().isEmpty();
  }

  /** Imports what the page shows. */
  public String importAll() {
    var changes = roster.importAll(preview, whole ? GoneUnits.RETIRE : GoneUnits.KEEP);
    notices.done(
        "units.import.done",
        changes.added().size(),
        changes.changed().size(),
        changes.unchanged(),
        whole ? changes.gone().size() : 0);
    return "/admin/units?faces-redirect=true";
  }

  /** Back to choosing a file. */
  public void again() {
    preview = null;
  }

  /** What is wrong in a line, and what to do about it. */
  public String words(RosterProblem problem) {
    return text.format("units.problem." + problem.kind(), problem.detail());
  }

  /** The beginning of a list that may be long. */
  public <T> List<T> some(List<T> all) {
    return all.subList(0, Math.min(MAX_SHOWN, all.size()));
  }

  /** How many of a list {@link #some} leaves out. */
  public int rest(List<?> all) {
    return Math.max(0, all.size() - MAX_SHOWN);
  }

  /** The headings that mean nothing to a roster, in one line. */
  public String getIgnored() {
    return String.join(", ", preview.ignoredColumns());
  }

  public RosterPreview getPreview() {
    return preview;
  }

  public String getFileName() {
    return fileName;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isWhole() {
    return whole;
  }

  public void setWhole(boolean whole) {
    this.whole = whole;
  }
}
