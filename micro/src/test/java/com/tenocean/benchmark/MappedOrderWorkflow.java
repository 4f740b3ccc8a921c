package com.tenocean.benchmark;

import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The reference workflow with entities in place of statements. */
@ApplicationScoped
@WorkflowName("bench-mapped")
public class MappedOrderWorkflow implements Workflow<MappedOrder> {
  @PersistenceContext(unitName = "benchmark")
  private EntityManager em;

  @Inject private Finishes finishes;

  @Override
  public void run(MappedOrder order, Steps steps) {
    steps.run("verify", () -> em.persist(new BenchVerification(UUID.randomUUID(), order.id())));
    steps.run(
        "notify",
        () -> {
          em.persist(new BenchNotification(UUID.randomUUID(), order.id(), "email"));
          em.persist(new BenchNotification(UUID.randomUUID(), order.id(), "push"));
          em.persist(new BenchNotification(UUID.randomUUID(), order.id(), "in-app"));
        });
    steps.run(
        "welcome",
        () -> {
          em.find(BenchUser.class, order.id()).welcome();
          finishes.note(order.id());
        });
  }
}
