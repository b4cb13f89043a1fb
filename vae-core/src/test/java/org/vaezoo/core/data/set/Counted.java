package org.vaezoo.core.data.set;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.vaezoo.core.data.format.DataFile;

/** A file in memory that counts the bytes read from it. */
final class Counted implements DataFile {

  private final byte[] content;
  private final AtomicLong count = new AtomicLong();

  Counted(byte[] content) {
    this.content = content;
  }

  /** Bytes read so far. */
  long read() {
    return count.get();
  }

  @Override
  public String name() {
    return "counted";
  }

  @Override
  public long bytes() {
    return content.length;
  }

  @Override
  public InputStream open() {
    return new FilterInputStream(new ByteArrayInputStream(content)) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        count.addAndGet(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count.addAndGet(Math.max(0, got));
        return got;
      }
    };
  }
}
