package com.tenocean.web.delivery;

import com.tenocean.notification.Category;
import com.tenocean.notification.history.Words;
import com.tenocean.shared.UserId;
import com.tenocean.user.PeopleFilter;
import com.tenocean.user.PeopleService;
import com.tenocean.user.PersonView;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.time.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * The form that narrows the list. It leads on to an address that can be kept, in which a person
 * stands as an id and words as a token: what was typed is mostly somebody's name.
 */
@Named
@RequestScoped
public class DeliverySearch {
  @Inject DeliveriesPage page;
  @Inject PeopleService people;
  @Inject SearchMemory searches;
  @Inject Complaints complaints;

  private @Nullable String person;
  private @Nullable String words;
  private @Nullable Category category;
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;
  private List<PersonView> candidates = List.of();

  @PostConstruct
  void fill() {
    var asked = page.getAddress();
    words = page.getWords() == null ? null : page.getWords().typed();
    category = asked.category();
    from = asked.from();
    until = asked.until();
  }

  /** Shows what is found; or which of several people could be meant; or what is wrong. */
  public void find() {
    var sought = words == null || words.isBlank() ? null : Words.in(words).orElse(null);
    if (words != null && !words.isBlank() && sought == null) {
      complaints.about("search:words", "deliveries.noWord");
    } else if (from != null && until != null && from.isAfter(until)) {
      complaints.about("search:until", "deliveries.noTime");
    } else if (!isOfOurTime(from) || !isOfOurTime(until)) {
      complaints.about(isOfOurTime(from) ? "search:until" : "search:from", "deliveries.noDay");
    } else {
      person().ifPresent(who -> Faces.redirect(link(address(sought, who.id()))));
    }
  }

  private static boolean isOfOurTime(@Nullable LocalDate day) {
    return day == null || Times.isOfOurTime(day);
  }

  /** Of everybody, if nobody is named; or of the one whom the list is about already. */
  private record Who(@Nullable UserId id) {}

  private Optional<Who> person() {
    if (person == null || person.isBlank()) {
      return Optional.of(new Who(page.getAddress().person()));
    }
    candidates = people.people(new PeopleFilter(person, null, null, null), null).people();
    if (candidates.isEmpty()) {
      complaints.about("search:person", "deliveries.nobody");
    }
    return candidates.size() == 1 ? Optional.of(new Who(candidates.get(0).id())) : Optional.empty();
  }

  private DeliveryListAddress address(@Nullable Words sought, @Nullable UserId who) {
    var asked = page.getAddress();
    return new DeliveryListAddress(
        who,
        asked.channel(),
        category,
        asked.status(),
        asked.cause(),
        sought == null ? null : searches.keep(sought),
        from,
        until,
        null);
  }

  private static String link(DeliveryListAddress target) {
    return Faces.getRequestContextPath() + target.path();
  }

  /** The list about one of those who could be meant. */
  public String to(PersonView one) {
    return link(address(words == null ? null : Words.in(words).orElse(null), one.id()));
  }

  /** Those who could be meant, if they are several. */
  public List<PersonView> getCandidates() {
    return candidates.size() > 1 ? candidates : List.of();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public @Nullable String getPerson() {
    return person;
  }

  public void setPerson(@Nullable String person) {
    this.person = person;
  }

  public @Nullable String getWords() {
    return words;
  }

  public void setWords(@Nullable String words) {
    this.words = words;
  }

  public @Nullable Category getCategory() {
    return category;
  }

  public void setCategory(@Nullable Category category) {
    this.category = category;
  }

  public @Nullable LocalDate getFrom() {
    return from;
  }

  public void setFrom(@Nullable LocalDate from) {
    this.from = from;
  }

  public @Nullable LocalDate getUntil() {
    return until;
  }

  public void setUntil(@Nullable LocalDate until) {
    this.until = until;
  }
}
