package com.tenocean.web.building;

import com.tenocean.building.FloorView;
import com.tenocean.building.RosterService;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitView;
import com.tenocean.user.PeopleService;
import com.tenocean.user.Resident;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The units of a floor, or those with a label: whom the roster expects there, and who is. */
@Named
@RequestScoped
public class UnitsPage {
  @Inject RosterService roster;
  @Inject PeopleService people;

  private String floor;
  private String label;
  private List<FloorView> floors = List.of();
  private List<UnitView> units = List.of();
  private Map<UnitId, List<Resident>> residents = Map.of();

  /** Finds what the address asks for; the lowest floor if it asks for none that there is. */
  public void load() {
    floors = roster.floors();
    if (isSearch()) {
      units = roster.find(label);
    } else if (!floors.isEmpty()) {
      units = roster.unitsOn(getShownFloor());
    }
    residents = people.residentsOf(units.stream().map(UnitView::id).toList());
  }

  public boolean isSearch() {
    return label != null && !label.isBlank();
  }

  /** The floor of the list; the address may ask for none, or for one that is not there. */
  public int getShownFloor() {
    return floors.stream()
        .map(FloorView::floor)
        .filter(f -> String.valueOf(f).equals(floor))
        .findFirst()
        .orElseGet(() -> floors.get(0).floor());
  }

  public int getTotal() {
    return floors.stream().mapToInt(FloorView::units).sum();
  }

  public List<FloorView> getFloors() {
    return floors;
  }

  public List<UnitView> getUnits() {
    return units;
  }

  public List<Resident> residentsOf(UnitView unit) {
    return residents.getOrDefault(unit.id(), List.of());
  }

  public String getFloor() {
    return floor;
  }

  public void setFloor(String floor) {
    this.floor = floor;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}
