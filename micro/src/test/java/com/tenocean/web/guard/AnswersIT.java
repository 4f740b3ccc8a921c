package com.tenocean.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.shared.Json;
import com.tenocean.web.browser.PortalAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, whatever the browser. */
@FromOutside
class AnswersIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/preferences", "/gallery/gallery"})
  void everyAnswerCarriesThePolicy(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains(
            "default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void aNonceIsUsedOnce() throws Exception {
    var name = "Content-Security-Policy";
    assertThat(get("/").headers().firstValue(name))
        .isNotEqualTo(get("/").headers().firstValue(name));
  }

  @Test
  void lookingAroundOpensNoSession() throws Exception {
    assertThat(get("/").headers().allValues("Set-Cookie")).isEmpty();
    assertThat(get("/nothing").headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/index.xhtml,301",
    "/WEB-INF/web.xml,404",
    "/WEB-INF/frame/page.xhtml,404",
    "/resources/tenocean/base.css,404"
  })
  void nothingIsReachableTwice(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void styleSheetsAreKeptUntilTheyChange() throws Exception {
    var page = get("/").body();
    var path =
        page.replaceAll("(?s).*href=\"([^\"]*base\\.css[^\"]*)\".*", "$1").replace("&amp;", "&");
    assertThat(path).contains("v=");
    assertThat(get(path).headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
  }

  @ParameterizedTest
  @CsvSource({
    "/sw.js, text/javascript, no-cache",
    "/manifest.webmanifest, application/manifest+json, 'public, max-age=3600'",
    "/icons/icon-192.png, image/png, 'public, max-age=604800'",
    "/icons/icon-512.png, image/png, 'public, max-age=604800'",
    "/icons/maskable-512.png, image/png, 'public, max-age=604800'",
    "/icons/apple-touch-icon.png, image/png, 'public, max-age=604800'",
    "/icons/badge-96.png, image/png, 'public, max-age=604800'",
  })
  void whatAnAppIsMadeOfIsThereForAll(String path, String type, String caching) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly(caching);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void theAppIsNamedAsTheHouseAndItsIconsAreThere() throws Exception {
    var manifest = Json.tree(get("/manifest.webmanifest").body());
    assertThat(manifest.path("name").asText()).isEqualTo("10 Ocean");
    assertThat(manifest.path("display").asText()).isEqualTo("standalone");
    assertThat(manifest.path("icons")).hasSize(3);
    for (var icon : manifest.path("icons")) {
      assertThat(get("/" + icon.path("src").asText()).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSiteCannotPost(String site) throws Exception {
    assertThat(post("/preferences", "theme=dark", "Sec-Fetch-Site", site).statusCode())
        .isEqualTo(403);
  }

  @Test
  void anOlderBrowserIsKnownByItsOrigin() throws Exception {
    assertThat(post("/preferences", "theme=dark", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(post("/preferences", "theme=dark", "Origin", "null").statusCode()).isEqualTo(403);
    var own = PortalAddress.get().resolve("/").toString().replaceFirst("/$", "");
    assertThat(post("/preferences", "theme=dark", "Origin", own).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "/login?login=login&login:send=x&jakarta.faces.ViewState=stateless,405",
    "/register?jakarta.faces.ViewState=1:2,405",
    "/check-your-mail?x=%00,400"
  })
  void aLinkPressesNoButtonAndBringsNothingOdd(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE"})
  void pagesAreReadAndFormsAreSentAndNothingElse(String method) throws Exception {
    var request = to("/login").method(method, BodyPublishers.noBody()).build();
    assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
  }

  @Test
  void filesAreTakenWhereAPageAsksForThemAlone() throws Exception {
    var request =
        to("/login")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString("--b\r\n"))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  @Test
  void aFormThatIsTooLongIsRefused() throws Exception {
    var answer = post("/login", "x=" + "y".repeat(3_000_000), "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aMailedLinkLeadsToNoOtherHost() throws Exception {
    var answer = get(PortalAddress.get() + "//confirm-email;@evil.example?token=x");
    assertThat(answer.headers().firstValue("Location")).hasValue("/confirm-email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\\\evil.example", ""})
  void aChoiceNeverLeadsAway(String back) throws Exception {
    var answer = post("/preferences", "theme=dark&back=" + back, "Sec-Fetch-Site", "same-origin");
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "1:2", "stateless", "-1:-1", "rO0ABXNyAA=="})
  void aForgedViewStateIsAnOldPage(String state) throws Exception {
    var answer =
        post(
            "/gallery/gallery",
            "form=form&form:send=x&jakarta.faces.ViewState=" + state,
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("nothing was sent yet");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(to(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String header, String value)
      throws IOException, InterruptedException {
    var request =
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(PortalAddress.get().resolve(path));
  }
}
