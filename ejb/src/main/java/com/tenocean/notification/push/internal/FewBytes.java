package com.tenocean.notification.push.internal;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Lets go of a body unread, and of the connection once the body is longer than one is for. */
final class FewBytes implements BodySubscriber<Void> {
  private static final int MOST = 64 * 1024;

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private Flow.Subscription source;
  private long seen;

  @Override
  public CompletionStage<Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    source.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    seen += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (seen > MOST) {
      source.cancel();
      done.complete(null);
    } else {
      source.request(1);
    }
  }

  @Override
  public void onError(Throwable broken) {
    done.complete(null); // the status has been read; the rest says nothing
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
