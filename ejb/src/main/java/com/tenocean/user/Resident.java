package com.tenocean.user;

import com.tenocean.shared.UserId;
import java.io.Serializable;

/** Someone who lives in a unit. */
public record Resident(UserId id, String name, UserStatus status) implements Serializable {}
