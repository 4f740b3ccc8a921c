package com.tenocean.harness;

import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import com.tenocean.verification.Registration;
import com.tenocean.verification.RegistrationService;
import com.tenocean.verification.UserAddressConfirmed;
import com.tenocean.workflow.Bench;
import com.tenocean.workflow.Tally;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Registers many people, one after another, each in a transaction of its own and after a tally, and
 * writes the number of each once it is registered: what the client has read is what the portal has
 * promised. A post says that somebody has confirmed their address.
 */
@WebServlet("/gallery/registrations")
public class RegistrationsServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient RegistrationService registrations;
  @Inject private transient Bench bench;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int from = Integer.parseInt(request.getParameter("from"));
    int to = Integer.parseInt(request.getParameter("to"));
    bench.createEffects();
    for (int number = from; number < to; number++) {
      bench.publish(new Tally(UUID.randomUUID()));
      registrations.register(
          registration(number), "10.0.%d.%d".formatted(number / 50, number % 50));
      response.getWriter().println(number);
      response.flushBuffer();
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    var person = UserId.of(request.getParameter("person"));
    bench.publish(new UserAddressConfirmed(person, "their address", clock.instant()));
  }

  private static Registration registration(int number) {
    return new Registration(
        new EmailAddress("tenant-%d@example.org".formatted(number)),
        new PersonName("Tenant", "Number " + number),
        null,
        Locale.ENGLISH);
  }
}
