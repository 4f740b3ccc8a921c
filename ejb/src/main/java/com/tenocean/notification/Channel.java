package com.tenocean.notification;

/** The way a notification takes. */
public enum Channel {
  EMAIL
}
