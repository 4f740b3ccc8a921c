package com.tenocean.micro;

/** A part of this program that may end while the rest goes on, as a full disk ends the broker. */
public interface SupervisedPart extends AutoCloseable {

  /** What people call it, as a sentence begins. */
  String name();

  /** Whether it has ended: false as well for one that is frozen, or about to end. */
  boolean hasEnded();

  /**
   * Starts it again: at the same address, with all that it had kept on disk.
   *
   * @throws StartFailure if that can't be done now
   */
  void restart();
}
