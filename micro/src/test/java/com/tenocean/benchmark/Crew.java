package com.tenocean.benchmark;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Threads that do the same work beside each other. */
@ApplicationScoped
public class Crew {
  @Resource private ManagedThreadFactory threads;

  /** Returns when all are done. */
  void work(int workers, Runnable work) {
    var pool = Executors.newFixedThreadPool(workers, threads);
    try {
      Stream.generate(() -> pool.submit(work)).limit(workers).toList().forEach(Crew::await);
    } finally {
      pool.shutdown();
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a worker of the benchmark failed", e);
    }
  }
}
