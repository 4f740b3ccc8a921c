package com.tenocean.digest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some digests, latest first.
 *
 * @param older the date that the next ones are before; null if there are none
 */
public record DigestList(List<DigestRow> rows, @Nullable LocalDate older) implements Serializable {}
