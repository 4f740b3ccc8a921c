package com.tenocean.digest.internal;

import com.tenocean.digest.DigestSection;
import java.util.List;

/**
 * A section of one reader's issue.
 *
 * @param picks the best of it, the very best first
 * @param more how many there are besides
 */
record Part(DigestSection section, List<Candidate> picks, int more) {}
