package com.tenocean.account;

import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import java.util.Optional;

/**
 * Whom a link was made for.
 *
 * @param user empty for the first admin, who is nobody yet
 * @param email the address it was sent to
 */
public record Link(Optional<UserId> user, Optional<EmailAddress> email) {}
