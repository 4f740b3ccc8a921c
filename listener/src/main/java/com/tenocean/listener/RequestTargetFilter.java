package com.tenocean.listener;

import com.tenocean.listener.Peer.State;
import java.util.regex.Pattern;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Answers 400 where the target of a request is not the path of a page, or is badly encoded, as RFC
 * 9112, section 3.2, asks. The server itself would say nothing ({@code /%zz}) or 500 ({@code
 * OPTIONS *}).
 */
final class RequestTargetFilter extends BaseFilter {
  /** The origin-form and the absolute-form (RFC 9112, section 3.2), without the query. */
  private static final Pattern OF_A_PAGE =
      Pattern.compile("(?i)(/|https?://)(?:[^%]|%[0-9a-f]{2})*+");

  @Override
  public NextAction handleRead(FilterChainContext context) {
    HttpContent content = context.getMessage();
    var request = (HttpRequestPacket) content.getHttpHeader();
    if (Peer.of(context.getConnection()).state() != State.HEADER || isOfAPage(request)) {
      return context.getInvokeAction();
    }
    refuse(request, context);
    return context.getStopAction();
  }

  private static boolean isOfAPage(HttpRequestPacket request) {
    return OF_A_PAGE.matcher(request.getRequestURI()).matches();
  }

  private static void refuse(HttpRequestPacket request, FilterChainContext context) {
    var response = request.getResponse();
    response.setStatus(HttpStatus.BAD_REQUEST_400);
    response.setContentLength(0);
    request.getProcessingState().setKeepAlive(false);
    context.write(HttpContent.builder(response).last(true).build());
    request.getProcessingState().getHttpContext().close();
  }
}
