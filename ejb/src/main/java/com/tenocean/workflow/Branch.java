package com.tenocean.workflow;

import com.tenocean.workflow.Steps.OutsideWork;
import java.util.function.Supplier;

/**
 * One of several steps that don't need each other, see {@link Steps#all}.
 *
 * @param <T> what it returns
 */
public sealed interface Branch<T> {

  /** Its name, as a step's. */
  String step();

  /** What it returns, to read it back after a crash. */
  Class<T> type();

  /** Work in the database, as {@link Steps#run(String, Class, Supplier)}. */
  static <T> Branch<T> run(String step, Class<T> type, Supplier<T> work) {
    return new InTransaction<>(step, type, work);
  }

  /** Work outside the database, as {@link Steps#call}. */
  static <T> Branch<T> call(String step, Class<T> type, OutsideWork<T> work) {
    return new Outside<>(step, type, work);
  }

  /** Work in the database. */
  record InTransaction<T>(String step, Class<T> type, Supplier<T> work) implements Branch<T> {}

  /** Work outside the database. */
  record Outside<T>(String step, Class<T> type, OutsideWork<T> work) implements Branch<T> {}
}
