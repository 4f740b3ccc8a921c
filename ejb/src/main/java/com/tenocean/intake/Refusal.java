package com.tenocean.intake;

/**
 * Why a batch is not taken.
 *
 * @param path where in the batch the reason lies, as a JSON Path (RFC 9535): {@code
 *     $[2].data.userId}
 * @param why in words for the programmer of the sender; may quote what was sent
 */
public record Refusal(Kind kind, String path, String why) {

  /** What the sender can do about it. */
  public enum Kind {
    /** It is not what the schema, or the portal's own data, allow. */
    WRONG,
    /** The key may not report such an event. */
    NOT_ALLOWED,
    /** It exceeds a limit. */
    TOO_LARGE,
    /** It was right once: others were quicker. */
    TOO_LATE
  }

  /** The same, of a part of something larger. */
  public Refusal within(String whole) {
    return new Refusal(kind, whole + path.substring(1), why);
  }
}
