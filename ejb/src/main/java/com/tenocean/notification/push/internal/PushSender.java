package com.tenocean.notification.push.internal;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands messages over to browsers' push services (RFC 8030), encrypted for the browser alone. */
@ApplicationScoped
public class PushSender {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /** For all of it, the body included, which the client's own limits leave out. */
  private static final Duration IN_ALL = Duration.ofSeconds(10);

  private Endpoints endpoints;
  private VapidKeys keys;
  private Clock clock;
  private HttpClient http;
  private Duration inAll;

  PushSender() {}

  @Inject
  public PushSender(Endpoints endpoints, VapidKeys keys, Clock clock) {
    this(endpoints, keys, clock, client().build(), IN_ALL);
  }

  PushSender(Endpoints endpoints, VapidKeys keys, Clock clock, HttpClient http, Duration inAll) {
    this.endpoints = endpoints;
    this.keys = keys;
    this.clock = clock;
    this.http = http;
    this.inAll = inAll;
  }

  /** A redirect would lead past the check of the address, and no push service answers with one. */
  static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .connectTimeout(TO_CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER);
  }

  /**
   * Sends, or says why it never will.
   *
   * @throws com.tenocean.workflow.RetryAfterException if the service says when to come back
   * @throws PushServiceException if it may work later
   */
  PushResult send(ReadyPush push) {
    var endpoint = URI.create(push.to().endpoint());
    try {
      return endpoints.isReachable(endpoint)
          ? PushAnswer.of(answer(request(push, endpoint)), clock.instant()).result()
          : PushResult.failed("the push service is at an address that is not public");
    } catch (UnknownHostException e) {
      throw new PushServiceException(endpoint.getHost() + " has no address");
    }
  }

  private HttpRequest request(ReadyPush push, URI endpoint) {
    var encrypted =
        MessageEncryptions.of().encrypt(push.to().keyInfo(), PushMessage.ofUTF8(push.payload()));
    return HttpRequest.newBuilder(endpoint)
        .timeout(inAll)
        .header("Authorization", keys.authorization(endpoint))
        .header("Content-Type", encrypted.mediaType())
        .header("Content-Encoding", encrypted.contentEncoding())
        .header("TTL", Long.toString(push.lifetime().toSeconds()))
        .header("Urgency", push.urgency())
        .header("Topic", push.topic())
        .POST(BodyPublishers.ofByteArray(encrypted.toBytes()))
        .build();
  }

  private HttpResponse<Void> answer(HttpRequest request) {
    var answer = http.sendAsync(request, head -> new FewBytes());
    try {
      return answer.get(inAll.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw unreachable(request, e.getCause());
    } catch (TimeoutException | CancellationException e) {
      answer.cancel(true);
      throw unreachable(request, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unreachable(request, e);
    }
  }

  /** Says the host alone: the rest of the endpoint is secret. */
  private static RuntimeException unreachable(HttpRequest request, Throwable why) {
    if (why instanceof IOException || !(why instanceof RuntimeException fault)) {
      return new PushServiceException(
          "no answer from %s (%s)"
              .formatted(request.uri().getHost(), why.getClass().getSimpleName()));
    }
    return fault;
  }
}
