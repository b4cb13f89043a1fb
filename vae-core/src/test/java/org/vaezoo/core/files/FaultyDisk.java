package org.vaezoo.core.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk on which the n-th change, counted from 1, fails; a write that fails is half done. */
public final class FaultyDisk implements Disk {

  /** How a change fails. */
  public interface Fault {
    /** Throws, or never returns. */
    void strike(String operation) throws IOException;
  }

  private final Disk disk = Disk.local();
  private final List<String> operations = new ArrayList<>();
  private final int fatal;
  private final Fault fault;

  public FaultyDisk(int fatal, Fault fault) {
    this.fatal = fatal;
    this.fault = fault;
  }

  /** A disk that only notes what is done. */
  public static FaultyDisk recording() {
    return new FaultyDisk(0, operation -> {});
  }

  /** A disk that is full at the n-th change. */
  public static FaultyDisk fullAt(int n) {
    return new FaultyDisk(
        n,
        operation -> {
          throw new IOException("No space left on device");
        });
  }

  /** A disk whose process is killed at the n-th change. */
  public static FaultyDisk killedAt(int n) {
    return new FaultyDisk(
        n,
        operation -> {
          throw new KilledError();
        });
  }

  /** Stands for the end of the process: nothing catches it. */
  public static final class KilledError extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** All changes so far, as {@code "move ckpt-1.tmp ckpt-1"}. */
  public List<String> operations() {
    return operations;
  }

  private boolean failsAt(String operation) {
    operations.add(operation);
    return operations.size() == fatal;
  }

  private void count(String operation, Path... paths) throws IOException {
    List<String> names = new ArrayList<>(List.of(operation));
    for (Path path : paths) {
      names.add(path.getFileName().toString());
    }
    String line = String.join(" ", names);
    if (failsAt(line)) {
      fault.strike(line);
    }
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    count("create", file);
    return new FilterOutputStream(disk.create(file)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        String line = "write " + file.getFileName();
        if (failsAt(line)) {
          out.write(bytes, offset, length / 2);
          fault.strike(line);
        }
        out.write(bytes, offset, length);
      }
    };
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    count("createFolder", folder);
    disk.createFolder(folder);
  }

  @Override
  public void force(Path fileOrFolder) throws IOException {
    count("force", fileOrFolder);
    disk.force(fileOrFolder);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    count("move", from, to);
    disk.move(from, to);
  }

  @Override
  public void delete(Path fileOrFolder) throws IOException {
    count("delete", fileOrFolder);
    disk.delete(fileOrFolder);
  }
}
