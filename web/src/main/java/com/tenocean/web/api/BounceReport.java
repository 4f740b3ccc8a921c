package com.tenocean.web.api;

import com.tenocean.notification.DeliveryId;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail was sent back.
 *
 * @param messageId the mail's {@code Message-ID}, with or without its brackets
 * @param deliveryId or the delivery's id, which the former begins with
 * @param code a reply code, an enhanced one, or both
 * @param description in words; not kept, as it may quote the address
 */
public record BounceReport(
    @Nullable String messageId,
    @Nullable String deliveryId,
    @Schema(example = "550 5.1.1") @Nullable String code,
    @Nullable String description) {
  private static final Pattern CODE =
      Pattern.compile("([45]\\d\\d[ -]?)?([45]\\.\\d{1,3}\\.\\d{1,3})?");

  DeliveryId delivery() {
    if ((messageId == null) == (deliveryId == null)) {
      throw new BadParameterException("messageId", "given, or 'deliveryId' in its place");
    }
    return deliveryId == null
        ? Parameters.delivery("messageId", messageId.replaceAll("^<|@.*$", ""))
        : Parameters.delivery("deliveryId", deliveryId);
  }

  String checkedCode() {
    if (code == null || code.isBlank() || !CODE.matcher(code.strip()).matches()) {
      throw new BadParameterException("code", "a code such as 550, 5.1.1 or 550 5.1.1");
    }
    return code.strip();
  }
}
