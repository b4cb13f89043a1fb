package org.vaezoo.core.engine;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/**
 * What libtorch hands its warnings to: a C++ object of class {@code c10::WarningHandler}, one a
 * thread. The one here is made by hand: a pointer to a table of three functions, the two
 * destructors, which nobody calls, and {@code process}.
 */
final class WarningHandler {

  /** The message of a warning: a reference to a string of libstdc++. */
  private static final String MESSAGE = "_ZNK3c107Warning3msgB5cxx11Ev";

  /** The most characters of a message that are read. */
  private static final long LONGEST = 10_000;

  /** Kept for good, since libtorch holds its address. */
  private static Memory handler;

  private static Memory table;
  private static final Told PROCESS = WarningHandler::process;
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

  private WarningHandler() {}

  /** Whether this libtorch has the function that tells the text of a warning. */
  static boolean canRead() {
    return Libtorch.function(Libtorch.CORE, MESSAGE).isPresent();
  }

  /** The one handler of this process. */
  static synchronized Pointer pointer() {
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
        .ifPresent(
            message -> NativeWarnings.say(text(message.invokePointer(new Object[] {warning}))));
  }

  /** A string of libstdc++ begins with the address of its characters and their number. */
  private static String text(Pointer string) {
    int length = (int) Math.min(LONGEST, string.getLong(Native.POINTER_SIZE));
    byte[] bytes = string.getPointer(0).getByteArray(0, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
