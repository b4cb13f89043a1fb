package org.vaezoo.core.engine;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
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
 *
 * <p>libtorch hands warnings to a C++ object of class {@code c10::WarningHandler}, one a thread.
 * The one here is made by hand: a pointer to a table of three functions, the two destructors, which
 * nobody calls, and {@code process}.
 */
final class NativeWarnings {

  private static final Logger LOG = LoggerFactory.getLogger(NativeWarnings.class);

  private static final String SET =
      "_ZN3c1012WarningUtils19set_warning_handlerEPNS_14WarningHandlerE";

  /** The message of a warning: a reference to a string of libstdc++. */
  private static final String MESSAGE = "_ZNK3c107Warning3msgB5cxx11Ev";

  /** What known warnings mean, by a part of their text. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "AutoNonVariableTypeMode is deprecated",
          "DJL calls TorchScript by an old name of the same function; results are not concerned");

  /** The most characters of a message that are read. */
  private static final long LONGEST = 10_000;

  private static final Set<String> SAID = new CopyOnWriteArraySet<>();

  /** Kept for good, since libtorch holds its address. */
  private static Memory handler;

  private static Memory table;
  private static final Told PROCESS = NativeWarnings::process;
  private static final Nothing NOTHING = self -> {};

  /** {@code void process(const c10::Warning&)}. */
  interface Told extends Callback {
    /** Is told of a warning. */
    void invoke(Pointer self, Pointer warning);
  }

  /** A destructor. */
  interface Nothing extends Callback {
    /** Does nothing. */
    void invoke(Pointer self);
  }

  private NativeWarnings() {}

  /** Does so for the calling thread, where this libtorch has the two functions. */
  static void toTheLog() {
    Optional<Function> set = Libtorch.function(Libtorch.CORE, SET);
    if (set.isPresent() && Libtorch.function(Libtorch.CORE, MESSAGE).isPresent()) {
      set.get().invokeVoid(new Object[] {handler()});
    }
  }

  private static synchronized Pointer handler() {
    if (handler == null) {
      table = new Memory(3L * Native.POINTER_SIZE);
      Pointer nothing = CallbackReference.getFunctionPointer(NOTHING);
      table.setPointer(0, nothing);
      table.setPointer(Native.POINTER_SIZE, nothing);
      table.setPointer(2L * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(PROCESS));
      handler = new Memory(Native.POINTER_SIZE);
      handler.setPointer(0, table);
    }
    return handler;
  }

  private static void process(Pointer self, Pointer warning) {
    Libtorch.function(Libtorch.CORE, MESSAGE)
        .ifPresent(message -> say(text(message.invokePointer(new Object[] {warning}))));
  }

  /** A string of libstdc++ begins with the address of its characters and their number. */
  private static String text(Pointer string) {
    int length = (int) Math.min(LONGEST, string.getLong(Native.POINTER_SIZE));
    byte[] bytes = string.getPointer(0).getByteArray(0, length);
    return new String(bytes, StandardCharsets.UTF_8);
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
