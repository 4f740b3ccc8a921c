package com.tenocean.announcement;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.announcement.internal.Tellings;
import com.tenocean.announcement.internal.Told;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The story of telling a building. */
class AnnouncementPublishedWorkflowTest {
  private static final UserId ANA = new UserId(new UUID(0, 500));
  private static final UserId BOB = new UserId(new UUID(0, 1000));
  private static final AnnouncementPublished PUBLISHED =
      new AnnouncementPublished(new AnnouncementId(new UUID(0, 1)), Audience.EVERYONE, ANA);

  private final List<UserId> begunAfter = new ArrayList<>();
  private boolean isWithdrawn;
  private final AnnouncementPublishedWorkflow workflow =
      new AnnouncementPublishedWorkflow(new ThreePages());

  @Test
  void eachPageGoesOnWhereTheLastEnded() {
    var run = WorkflowTest.of(workflow).start(PUBLISHED);

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(begunAfter).containsExactly(null, ANA, BOB);
    assertThat(run.steps())
        .containsExactly("tell readers #1", "tell readers #2", "tell readers #3");
  }

  @Test
  void aCrashTellsNoPageTwice() {
    var run = WorkflowTest.of(workflow).crashAfter("tell readers #2").start(PUBLISHED);
    assertThat(begunAfter).containsExactly(null, ANA);

    run.restart();

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(begunAfter).containsExactly(null, ANA, BOB);
  }

  @Test
  void aPageThatFailsIsTriedAgainAndNoneBeforeIt() {
    var run =
        WorkflowTest.of(workflow)
            .failAt("tell readers #2", new IllegalStateException("a"))
            .start(PUBLISHED);
    assertThat(begunAfter).hasSize(1);

    run.clock().advance(ofMinutes(1));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(begunAfter).containsExactly(null, ANA, BOB);
  }

  @Test
  void stopsOnceItIsWithdrawn() {
    var run = WorkflowTest.of(workflow).crashAfter("tell readers #1").start(PUBLISHED);
    isWithdrawn = true;

    run.restart();

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run.steps()).containsExactly("tell readers #1", "tell readers #2");
  }

  private final class ThreePages extends Tellings {
    @Override
    public Told tell(AnnouncementId id, UserId after) {
      begunAfter.add(after);
      if (isWithdrawn || BOB.equals(after)) {
        return new Told(0, null);
      }
      return new Told(500, after == null ? ANA : BOB);
    }
  }
}
