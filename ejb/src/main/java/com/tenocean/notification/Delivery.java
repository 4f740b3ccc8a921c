package com.tenocean.notification;

import com.tenocean.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One telling: of a person, through a channel, of a cause. The database holds that there is at most
 * one for the three. The row outlives the message, so that "I never got it" can be answered.
 */
@Entity
@Table(name = "delivery")
public class Delivery {
  @Id private UUID id;

  @Column(name = "recipient_id", updatable = false)
  private UUID recipientId;

  @Column(updatable = false)
  private @Nullable String address;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Category category;

  @Column(updatable = false)
  private String template;

  @Column(updatable = false)
  private String cause;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private Map<String, String> data;

  @Enumerated(EnumType.STRING)
  private DeliveryStatus status;

  private @Nullable String reason;

  @Column(name = "collapsed_into", insertable = false, updatable = false)
  private @Nullable UUID collapsedInto;

  @Column(updatable = false)
  private @Nullable String about;

  private @Nullable String subject;
  private @Nullable String summary;
  private @Nullable String target;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @Column(name = "sent_to")
  private @Nullable String sentTo;

  @Column(name = "planned_at", updatable = false)
  private Instant plannedAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  Delivery() {}

  public DeliveryId id() {
    return new DeliveryId(id);
  }

  public UserId recipient() {
    return new UserId(recipientId);
  }

  /** Where to, when it is not the person's own address of the moment. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  public Channel channel() {
    return channel;
  }

  public Category category() {
    return category;
  }

  public String template() {
    return template;
  }

  /** What it tells of, such as {@code verification 0198…}. */
  public String cause() {
    return cause;
  }

  public Map<String, String> data() {
    return data;
  }

  public DeliveryStatus status() {
    return status;
  }

  /** Why it was not sent. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** The one in which it was told together with others. */
  public Optional<DeliveryId> collapsedInto() {
    return Optional.ofNullable(collapsedInto).map(DeliveryId::new);
  }

  public Instant plannedAt() {
    return plannedAt;
  }

  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  /** What a person may mute to hear no more of the like. */
  public Optional<String> about() {
    return Optional.ofNullable(about);
  }

  /** What it says; empty until it has left, and when it never did. */
  public Optional<Headline> headline() {
    return Optional.ofNullable(subject)
        .map(told -> new Headline(told, summary == null ? "" : summary, target));
  }

  /** The address that it leaves for, or left for. */
  public Optional<String> sentTo() {
    return Optional.ofNullable(sentTo);
  }

  /** When the person read it in the portal. */
  public Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }
}
