package com.tenocean.digest;

import java.io.Serializable;
import java.util.List;

/**
 * A digest in words, as one reader gets it.
 *
 * @param lead the first sentence
 */
public record Edition(String subject, String lead, List<Part> parts) implements Serializable {

  /**
   * One section of it.
   *
   * @param rest how many more there are, in words; empty if there are none
   * @param path where those are
   */
  public record Part(String heading, List<DigestLine> lines, String rest, String path)
      implements Serializable {}
}
