package com.tenocean.workflow.console;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Queues are told as the broker has them; a dead letter goes exactly where somebody sends it. */
@ExtendWith(ArquillianExtension.class)
class QueueDeskIT {
  private static final String QUEUE = "probe.ticket";

  @Resource(lookup = "jms/tenocean")
  private ConnectionFactory broker;

  @Inject @Unguarded private QueueDesk desk;

  @Test
  void theBrokerTellsWhatItsQueuesHold() {
    var queues = desk.queues();
    assertThat(queues).extracting(QueueView::name).contains("user.registered", QUEUE);
    assertThat(queues).extracting(QueueView::name).noneMatch(name -> name.startsWith("DLQ"));
    assertThat(queues)
        .filteredOn(queue -> queue.name().equals(QUEUE))
        .allMatch(queue -> queue.consumers() > 0);
    assertThat(queues)
        .filteredOn(queue -> queue.name().equals("forum.mention"))
        .allMatch(queue -> queue.consumers() == 0);
  }

  @Test
  void aDeadLetterIsDiscardedByItsIdAndNoOther() {
    send("rubbish to discard");
    send("rubbish to keep");
    var letter = dead("rubbish to discard");

    desk.discard(QUEUE, letter.id());

    assertThat(texts()).contains("rubbish to keep").doesNotContain("rubbish to discard");
    assertThatThrownBy(() -> desk.discard(QUEUE, letter.id()))
        .isInstanceOf(DeadLetterGoneException.class);
    desk.discard(QUEUE, dead("rubbish to keep").id());
  }

  @Test
  void aDeadLetterIsSentAgainWithOtherWords() {
    send("rubbish to mend");
    var letter = dead("rubbish to mend");
    assertThat(letter.why()).isEqualTo("not a run's id");

    desk.sendAgain(QUEUE, letter.id(), "still rubbish");

    var back = dead("still rubbish"); // the portal refused it again
    assertThat(texts()).doesNotContain("rubbish to mend");
    desk.discard(QUEUE, back.id());
  }

  @Test
  void whatIsNoMessageIdFindsNothing() {
    assertThatThrownBy(() -> desk.discard(QUEUE, "x' or true or '"))
        .isInstanceOf(DeadLetterGoneException.class);
  }

  private void send(String text) {
    try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context.createProducer().send(context.createQueue(QUEUE), text);
    }
  }

  private DeadLetter dead(String text) {
    return soon()
        .until(
            () -> letters().stream().filter(letter -> text.equals(letter.text())).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private List<String> texts() {
    return letters().stream().map(DeadLetter::text).toList();
  }

  private List<DeadLetter> letters() {
    return desk.deadLetters(QUEUE);
  }
}
