package org.vaezoo.core.settings;

import java.util.List;
import java.util.stream.Stream;

/** JSON pointers as text (RFC 6901). */
public final class Pointers {

  private Pointers() {}

  /** The pointer of a key or an index below another. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer of a path of keys from the root. */
  public static String of(List<String> keys) {
    String pointer = "";
    for (String key : keys) {
      pointer = child(pointer, key);
    }
    return pointer;
  }

  /** The keys of a pointer, from the root. */
  static List<String> keys(String pointer) {
    return Stream.of(pointer.split("/", -1))
        .skip(1)
        .map(key -> key.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
