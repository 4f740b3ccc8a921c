package com.tenocean.micro.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.micro.Ports;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent over SMTP can be read on the page, and does no harm there. */
class MailboxIT {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @TempDir Path folder;
  private final int port = Ports.anyFree();
  private MailSink sink;
  private MailboxPage page;

  @BeforeEach
  void start() {
    var mails = new MailFolder(folder, Clock.systemUTC());
    sink = MailSink.start(mails);
    page = MailboxPage.start(mails, port);
  }

  @AfterEach
  void stop() {
    page.close();
    sink.close();
  }

  @Test
  void showsWhatWasSentToEachRecipient() throws Exception {
    send("Grüße <b>", "Hi 中文, see https://portal.example/confirm?a=1&b=2.", "<p>Hi</p>");
    assertThat(get("/").body())
        .contains("maria@<wbr>demo.example", "li@<wbr>demo.example", "Grüße &lt;b&gt;")
        .doesNotContain("<b>");
    assertThat(get("/mail/" + anyId()).body())
        .contains(
            "Hi 中文", "href=\"https://portal.example/confirm?a=1&amp;b=2\"", "<iframe", "sandbox=");
    assertThat(get("/api/messages").body())
        .contains("\"recipient\":\"maria@demo.example\"", "\"subject\":\"Grüße <b>\"");
  }

  @Test
  void runsNothingThatAMailBrings() throws Exception {
    send("x", "<script>alert(1)</script>", "<script>alert(2)</script>");
    assertThat(get("/mail/" + anyId()).body()).doesNotContain("<script>");
    var html = get("/mail/" + anyId() + "/html");
    assertThat(html.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("sandbox").doesNotContain("allow-scripts"));
  }

  @Test
  void hasNothingElseToShow() throws Exception {
    for (var path : new String[] {"/mail/..%2f..%2fsecrets.properties", "/mail/x", "/nothing"}) {
      assertThat(get(path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void answersNobodyWhoCallsItByAnotherName() throws Exception {
    try (var socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 404");
    }
  }

  private void send(String subject, String text, String html) throws MessagingException {
    var smtp = new Properties();
    smtp.setProperty("mail.smtp.host", "localhost");
    smtp.setProperty("mail.smtp.port", String.valueOf(sink.port()));
    var message = new MimeMessage(Session.getInstance(smtp));
    message.setFrom("portal@demo.example");
    message.setRecipients(RecipientType.TO, "maria@demo.example");
    message.setRecipients(RecipientType.BCC, "li@demo.example");
    message.setSubject(subject, "UTF-8");
    var plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    var rich = new MimeBodyPart();
    rich.setContent(html, "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", plain, rich));
    Transport.send(message);
  }

  private String anyId() throws IOException, InterruptedException {
    var match = ID.matcher(get("/api/messages").body());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
