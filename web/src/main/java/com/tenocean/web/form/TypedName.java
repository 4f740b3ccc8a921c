package com.tenocean.web.form;

import com.tenocean.user.PersonName;

/**
 * The two inputs of a person's name, on every form that asks for one. The page that fills them has
 * them, so that nobody can ask for what they hold before the page is there.
 */
public class TypedName {
  private String first = "";
  private String last = "";

  /** The name, tidied; {@link NameRules} let nothing pass that can't be one. */
  public PersonName name() {
    return new PersonName(first, last);
  }

  /** What stands in the inputs when the form opens. */
  public void startWith(PersonName name) {
    first = name.first();
    last = name.last();
  }

  /** As typed. */
  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  /** As typed. */
  public String getLast() {
    return last;
  }

  public void setLast(String last) {
    this.last = last;
  }
}
