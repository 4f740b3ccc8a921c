package com.tenocean.web.app;

import com.tenocean.shared.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the portal stands among other apps (W3C Web Application Manifest). Addresses in it go from
 * its own.
 */
@WebServlet("/manifest.webmanifest")
public class ManifestServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** As the style sheet has them; a manifest knows one of each. */
  private static final String SEA = "#0b5a7d";

  private static final String PAGE = "#f4f7f9";

  @Inject
  @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
  String association;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var manifest = Json.write(manifest()).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/manifest+json");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentLength(manifest.length);
    response.getOutputStream().write(manifest);
  }

  private Map<String, Object> manifest() {
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("name", association);
    manifest.put("short_name", association);
    manifest.put("id", "./");
    manifest.put("start_url", "./");
    manifest.put("scope", "./");
    manifest.put("display", "standalone");
    manifest.put("background_color", PAGE);
    manifest.put("theme_color", SEA);
    manifest.put(
        "icons",
        List.of(
            icon("icon-192", "192x192", "any"),
            icon("icon-512", "512x512", "any"),
            icon("maskable-512", "512x512", "maskable")));
    return manifest;
  }

  private static Map<String, String> icon(String name, String sizes, String purpose) {
    return Map.of(
        "src", "icons/" + name + ".png", "type", "image/png", "sizes", sizes, "purpose", purpose);
  }
}
