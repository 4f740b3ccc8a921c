package com.tenocean.web.frame;

import com.tenocean.web.frame.Place.Group;
import com.tenocean.web.visit.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The places that the viewer may go to. */
@Named
@RequestScoped
public class Places {
  /** A thumb reaches five places at the foot of a phone; more become too narrow to hit. */
  private static final int SEATS = 5;

  @Inject Viewer viewer;
  @Inject ServletContext pages;

  /** What everyone comes for. */
  public List<Place> getMain() {
    return of(Group.MAIN).toList();
  }

  /** What admins and captains work at. */
  public List<Place> getManage() {
    return of(Group.MANAGE).toList();
  }

  /** The person's own. */
  public List<Place> getOwn() {
    return of(Group.OWN).toList();
  }

  /** The foot of a phone: the main places, and on seats left free what the person manages. */
  public List<Place> getBar() {
    return Stream.of(Group.MAIN, Group.MANAGE, Group.OWN).flatMap(this::of).limit(SEATS).toList();
  }

  /** What a phone's foot has no seat for, and no menu of the person's own lists. */
  public List<Place> getBeyondBar() {
    return Stream.of(Group.MAIN, Group.MANAGE).flatMap(this::of).skip(SEATS).toList();
  }

  /** Whether a rail would hold a place; an applicant's holds none. */
  public boolean isRail() {
    return !getMain().isEmpty() || !getManage().isEmpty();
  }

  private Stream<Place> of(Group group) {
    return Arrays.stream(Place.values())
        .filter(place -> place.group() == group && viewer.isAnyOf(place.roles()))
        .filter(this::isBuilt);
  }

  /** A place whose page is not there yet is not shown: no link leads nowhere. */
  private boolean isBuilt(Place place) {
    try {
      return pages.getResource(place.page()) != null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(place + " has no address but " + place.page(), e);
    }
  }
}
