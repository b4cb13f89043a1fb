package org.vaezoo.core.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system as Java gives it. */
enum LocalDisk implements Disk {
  INSTANCE;

  private static final boolean FOLDERS_OPEN = !System.getProperty("os.name").startsWith("Windows");

  @Override
  public OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(file);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Windows opens no folder as a file, and needs no forcing of names. */
  @Override
  public void force(Path fileOrFolder) throws IOException {
    if (Files.isDirectory(fileOrFolder) && !FOLDERS_OPEN) {
      return;
    }
    StandardOpenOption access =
        Files.isDirectory(fileOrFolder) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(fileOrFolder, access)) {
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path fileOrFolder) throws IOException {
    Files.delete(fileOrFolder);
  }
}
