/**
 * The digest: what is new in the building, in one mail a week for each reader who has something
 * new, or a day, as each chooses.
 *
 * <p>Features put into it what they have, as a {@link com.tenocean.digest.DigestSource}, and never
 * learn of one another. What is common to all is done here: when it is due, for whom, what a reader
 * was told or muted or wrote, what comes first, and how much of it fits.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.digest;
