package org.vaezoo.core.files;

import java.nio.file.Path;

/** A process that writes a sealed folder and is halted at a given change of the disk. */
final class HaltedWriter {

  private HaltedWriter() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int fatal = Integer.parseInt(arguments[1]);
    Disk disk = new FaultyDisk(fatal, operation -> Runtime.getRuntime().halt(137));
    new SealedFolder(disk).write(folder, SealedFolderTest.contents("new"));
  }
}
