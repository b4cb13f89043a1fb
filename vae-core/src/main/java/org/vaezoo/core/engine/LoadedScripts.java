package org.vaezoo.core.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Programs that libtorch has loaded, by their text: the trials of a sweep share them, and with them
 * what libtorch has learnt in their first calls. A program holds no array, so that who runs it
 * makes no difference to it. Those that nobody uses are kept until there are many.
 */
final class LoadedScripts {

  /** A trial has a few programs; a kernel that is recorded has one for each of its shapes. */
  private static final int MOST = 256;

  private record Key(Device device, String functions) {}

  /** A loaded program and how many use it. */
  static final class Loaded {

    private final NDManager owner;
    private final PtSymbolBlock module;
    private int users;

    private Loaded(Key key, NDManager manager) {
      owner = manager.getEngine().newBaseManager(key.device());
      module = load((PtNDManager) owner, key.functions());
    }

    PtSymbolBlock module() {
      return module;
    }

    boolean isUsed() {
      return users > 0;
    }
  }

  /** The least recently asked for comes first. */
  private static final Map<Key, Loaded> LOADED = new LinkedHashMap<>(MOST, 0.75f, true);

  private LoadedScripts() {}

  /**
   * The program of a text, for one more user.
   *
   * @param manager of PyTorch, on the device that the program is for
   */
  static synchronized Loaded use(NDManager manager, String functions) {
    Key key = new Key(manager.getDevice(), functions);
    Loaded loaded = LOADED.get(key);
    if (loaded == null) {
      loaded = new Loaded(key, manager);
      LOADED.put(key, loaded);
    }
    loaded.users++;
    forgetUnused();
    return loaded;
  }

  /** One user less. */
  static synchronized void leave(Loaded loaded) {
    loaded.users--;
  }

  private static void forgetUnused() {
    Iterator<Loaded> eldest = LOADED.values().iterator();
    for (int more = LOADED.size() - MOST; more > 0 && eldest.hasNext(); ) {
      Loaded loaded = eldest.next();
      if (!loaded.isUsed()) {
        loaded.module.close();
        loaded.owner.close();
        eldest.remove();
        more--;
      }
    }
  }

  private static PtSymbolBlock load(PtNDManager owner, String functions) {
    byte[] archive = TorchScriptArchive.of(functions);
    try {
      return JniUtils.loadModule(owner, new ByteArrayInputStream(archive), false, false);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    } catch (RuntimeException refused) {
      owner.close();
      throw refused;
    }
  }
}
