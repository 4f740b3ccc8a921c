package com.tenocean.web.delivery;

import com.tenocean.notification.history.Words;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was looked for in this session. A list's address names it by a token, so that the words,
 * which may be somebody's name, stand in no address, history or log of a proxy.
 */
@SessionScoped
public class SearchMemory implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST = 20;

  private final Map<String, Words> searches = new LinkedHashMap<>();

  /** The token of these words; the same for the same words. */
  public synchronized String keep(Words words) {
    return searches.entrySet().stream()
        .filter(search -> search.getValue().equals(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> add(words));
  }

  private String add(Words words) {
    if (searches.size() == MOST) {
      searches.remove(searches.keySet().iterator().next());
    }
    var token = UUID.randomUUID().toString().substring(0, 8);
    searches.put(token, words);
    return token;
  }

  /** Empty for a token that this session never had, or has no more. */
  public synchronized Optional<Words> find(String token) {
    return Optional.ofNullable(searches.get(token));
  }
}
