package org.vaezoo.core.engine;

import com.sun.jna.Function;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vaezoo.core.order.Ordered;

/**
 * Sends libtorch's warnings to the log, each once, with what it means. As shipped they are printed
 * on standard error, across whatever a program shows there. Errors are no warnings: they arrive as
 * exceptions as ever.
 */
final class NativeWarnings {

  private static final Logger LOG = LoggerFactory.getLogger(NativeWarnings.class);

  private static final String SET =
      "_ZN3c1012WarningUtils19set_warning_handlerEPNS_14WarningHandlerE";

  /** What known warnings mean, by a part of their text. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "AutoNonVariableTypeMode is deprecated",
          "DJL calls TorchScript by an old name of the same function; results are not concerned");

  private static final Set<String> SAID = new CopyOnWriteArraySet<>();

  private NativeWarnings() {}

  /** Does so for the calling thread, where this libtorch has the two functions. */
  static void toTheLog() {
    Optional<Function> set = Libtorch.function(Libtorch.CORE, SET);
    if (set.isPresent() && WarningHandler.canRead()) {
      set.get().invokeVoid(new Object[] {WarningHandler.pointer()});
    }
  }

  /** Says a warning, if it was not said yet. */
  static void say(String text) {
    if (SAID.add(text)) {
      LOG.info("libtorch warns once: {} ({})", text, meaning(text));
    }
  }

  private static String meaning(String text) {
    return MEANINGS.entrySet().stream()
        .filter(known -> text.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("a warning of the library's own; results are checked by vaezoo doctor");
  }

  /** What was said so far. */
  static Set<String> said() {
    return Ordered.copyOf(SAID);
  }
}
