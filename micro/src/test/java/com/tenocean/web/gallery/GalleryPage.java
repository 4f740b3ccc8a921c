package com.tenocean.web.gallery;

import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Every pattern once, to look at and to check. */
@Named
@RequestScoped
public class GalleryPage {
  @Inject Notices notices;

  private String name;
  private String email;
  private String floor;
  private String contact;
  private String reason;
  private String echo = "";

  /** A row of the table. */
  public record Row(String name, String unit, String kind, String word, String waits) {
    public String getName() {
      return name;
    }

    public String getUnit() {
      return unit;
    }

    public String getKind() {
      return kind;
    }

    public String getWord() {
      return word;
    }

    public String getWaits() {
      return waits;
    }
  }

  public List<Row> getRows() {
    return List.of(
        new Row("Maria Santos", "4B", "wait", "Waiting", "6 days"),
        new Row("王小明", "12A", "wait", "Waiting", "2 days"),
        new Row("Ana-Sofía Rodríguez de la Fuente y Castellanos", "7C", "good", "Approved", "—"),
        new Row("O’Brien, Seán", "1D", "bad", "Rejected", "—"));
  }

  /** Every kind of formatting, in a table wider than a phone. */
  public String getProse() {
    return """
        **Bold**, *italic*, `code`, and [a link](https://example.org).

        # Heading
        ## Another

        1. one
           - a
           - b
        2. two

        > Said before.

            as    typed

        | Bin | Day | What goes in | What does not | Who fetches it |
        |:-:|--:|---|---|---|
        | blue | Tue | paper, cardboard | milk cartons, tissues | the city |

        ---
        Last.
        """;
  }

  public String send() {
    notices.done("frame.footer", name);
    return "/gallery/gallery?faces-redirect=true";
  }

  public void say() {
    echo = "Hello " + name;
  }

  public void fail() {
    throw new IllegalStateException("as asked");
  }

  public String getEcho() {
    return echo;
  }

  @Size(min = 2, max = 80)
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  @Email
  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getFloor() {
    return floor;
  }

  public void setFloor(String floor) {
    this.floor = floor;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
