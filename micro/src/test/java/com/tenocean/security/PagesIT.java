package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every page of the portal, asked for by everyone. */
@FromOutside
class PagesIT {
  private static final Path PORTAL = Path.of("target/program/deploy/tenocean-web.war");

  @Test
  void everyPageStandsInTheTable() throws IOException {
    assertThat(pages()).isEqualTo(WhoMaySee.PAGES.keySet());
  }

  @Test
  void everyPageIsOpenToThoseInTheTableAndToNobodyElse() {
    var devices = devices();
    var wrong = new TreeMap<String, String>();
    WhoMaySee.PAGES.forEach(
        (page, open) ->
            devices.forEach(
                (part, device) -> {
                  var answer = device.get(page);
                  if (!isRight(answer, open.contains(part), part)) {
                    wrong.put(page + " as " + part, answer.status() + " " + answer.location());
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  /** A form of which only the beginning has arrived is sent without what follows it. */
  @Test
  void aFormKnowsItsViewBeforeItHasAButton() {
    var admin = Part.ADMIN.device();
    var visitor = Part.VISITOR.device();
    var forms = 0;
    for (var page : WhoMaySee.PAGES.keySet()) {
      for (var device : List.of(admin, visitor)) {
        for (var form : facesForms(device.get(page).body())) {
          assertThat(form.split("ViewState")[0])
              .as(page)
              .doesNotContain("type=\"submit\"", "<button");
          forms++;
        }
      }
    }
    assertThat(forms).isGreaterThan(30);
  }

  private static List<String> facesForms(String page) {
    return Pattern.compile("(?s)<form .*?</form>")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(form -> form.contains("ViewState"))
        .toList();
  }

  @Test
  void anAddressWithoutAPageIsOpenToNobody() {
    devices()
        .forEach(
            (part, device) ->
                assertThat(device.get("/no/such/page").status()).as(part.name()).isIn(403, 404));
  }

  @Test
  void theRestInterfaceIsForAdminsAlone() {
    devices()
        .forEach(
            (part, device) ->
                assertThat(device.get("/api/workflows").status())
                    .as(part.name())
                    .isEqualTo(part == Part.ADMIN ? 200 : part == Part.VISITOR ? 401 : 403));
  }

  @Test
  void otherWaysToWriteAnAddressLeadNoFurther() {
    var tenant = Device.of(TestPerson.playing(Part.TENANT));
    for (var path :
        Set.of(
            "/admin/people.xhtml",
            "/admin/people/",
            "/admin//people",
            "//admin/people",
            "/./admin/people",
            "/login/../admin/people",
            "/admin;x=y/people",
            "/admin/people;x=y",
            "/%61dmin/people",
            "/admin/%70eople")) {
      var answer = tenant.get("http://" + Device.host() + path);
      assertThat(answer.status()).as(path).isIn(301, 400, 403, 404);
    }
  }

  /** Sent elsewhere (a parameter is missing, the page is for others) counts as let in. */
  private static boolean isRight(Device.Answer answer, boolean open, Part part) {
    if (open) {
      return !answer.isSentToSignIn() && answer.status() != 403 && answer.status() < 500;
    }
    return part == Part.VISITOR ? answer.isSentToSignIn() : answer.status() == 403;
  }

  private static Map<Part, Device> devices() {
    var devices = new EnumMap<Part, Device>(Part.class);
    for (var part : Part.values()) {
      devices.put(part, part.device());
    }
    return devices;
  }

  private static Set<String> pages() throws IOException {
    try (var portal = new JarFile(PORTAL.toFile())) {
      return portal.stream()
          .map(entry -> "/" + entry.getName())
          .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
          .map(name -> name.substring(0, name.length() - ".xhtml".length()))
          .collect(Collectors.toSet());
    }
  }
}
