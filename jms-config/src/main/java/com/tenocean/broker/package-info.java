/**
 * The few lines in which the portal's resource adapter differs from the one of Artemis: the broker
 * is named by one URL, and a message-driven bean only has to name its queue.
 */
package com.tenocean.broker;
