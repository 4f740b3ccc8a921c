package com.tenocean.web.delivery;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.history.DeliveryRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How deliveries show: in icon, word and colour. */
@Named
@ApplicationScoped
public class DeliveryLook {

  /** What a person would call where it stands; its word is {@code deliveries.state.<NAME>}. */
  public enum State {
    /** It is asked to wait for its time. */
    WAITING("wait"),
    /** It leaves as soon as it can. */
    UNDER_WAY("info"),
    SENT("good"),
    /** The portal shows it. */
    SHOWN("good"),
    READ("good"),
    FAILED("bad"),
    BOUNCED("bad"),
    SUPPRESSED("off"),
    COLLAPSED("off");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }
  }

  public State state(DeliveryRow row) {
    return switch (row.status()) {
      case PLANNED -> row.dueAt() == null ? State.UNDER_WAY : State.WAITING;
      case SENT -> row.channel() == Channel.IN_APP ? shown(row) : State.SENT;
      case FAILED -> State.FAILED;
      case BOUNCED -> State.BOUNCED;
      case SUPPRESSED -> State.SUPPRESSED;
      case COLLAPSED -> State.COLLAPSED;
    };
  }

  private static State shown(DeliveryRow row) {
    return row.readAt() == null ? State.SHOWN : State.READ;
  }

  /** The kind of {@code to:status}. */
  public String kind(DeliveryRow row) {
    return state(row).kind;
  }

  /** The colour of its part of a chart. */
  public static String colour(DeliveryStatus status) {
    return switch (status) {
      case PLANNED, SENT -> "good";
      case SUPPRESSED, COLLAPSED -> "off";
      case FAILED, BOUNCED -> "bad";
    };
  }

  /** The name of the icon. */
  public String icon(Channel channel) {
    return switch (channel) {
      case IN_APP -> "bell";
      case EMAIL -> "mail";
      case PUSH -> "phone";
    };
  }
}
