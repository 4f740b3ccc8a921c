package com.tenocean.web.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.tenocean.building.UnitId;
import com.tenocean.verification.RegistrationService;
import com.tenocean.verification.UnitChoice;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The units to choose from, by floor, and the way out for who does not see theirs. */
@Named
@RequestScoped
public class UnitMenu {
  private static final String NOT_SEEN = "none";

  @Inject RegistrationService registrations;
  @Inject Text text;
  private @Nullable List<SelectItem> items;

  /** For the menu; read once a request, though Faces asks several times. */
  public List<SelectItem> getItems() {
    if (items == null) {
      items = items();
    }
    return items;
  }

  /** The unit that a value of the menu means; null for who does not see theirs. */
  static @Nullable UnitId unit(String value) {
    return value.equals(NOT_SEEN) ? null : UnitId.of(value);
  }

  /** The value of the menu that means a unit; null means who does not see theirs. */
  static String value(@Nullable UnitId unit) {
    return unit == null ? NOT_SEEN : unit.toString();
  }

  private List<SelectItem> items() {
    var floors =
        registrations.units().stream()
            .collect(groupingBy(UnitChoice::floor, TreeMap::new, toList()));
    var all = new ArrayList<SelectItem>();
    all.add(new SelectItem(NOT_SEEN, text.of("register.unit.none")));
    floors.forEach((floor, units) -> all.add(group(floor, units)));
    return all;
  }

  private SelectItemGroup group(int floor, List<UnitChoice> units) {
    var choices =
        units.stream()
            .map(unit -> new SelectItem(unit.id().toString(), unit.label()))
            .toArray(SelectItem[]::new);
    return new SelectItemGroup(text.format("register.unit.floor", floor), "", false, choices);
  }
}
