package com.tenocean.announcement;

import com.tenocean.user.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;

/** An {@link Audience} as columns of the announcement's row. */
@Embeddable
class Addressees {
  @Enumerated(EnumType.STRING)
  @Column(name = "audience")
  private Audience.Kind kind;

  private Integer[] floors;
  private String[] roles;

  Addressees() {}

  Addressees(Audience audience) {
    kind = audience.kind();
    floors = audience.floors().toArray(Integer[]::new);
    roles = audience.roles().stream().map(Role::name).toArray(String[]::new);
  }

  Audience audience() {
    return new Audience(kind, List.of(floors), Arrays.stream(roles).map(Role::valueOf).toList());
  }
}
