package com.tenocean.announcement.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The queue of {@link com.tenocean.announcement.AnnouncementPublished}. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "announcement.published")
    })
public class AnnouncementPublishedQueue extends EventQueue {}
