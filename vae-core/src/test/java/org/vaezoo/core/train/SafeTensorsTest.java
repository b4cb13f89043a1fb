package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;

class SafeTensorsTest {

  private static final String ONE =
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";

  @TempDir Path folder;

  @Test
  void theBytesAreThoseOfTheFormat() throws IOException {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      NDArray array = session.manager().create(new float[] {1, -2});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      SafeTensors.content(Map.of("a", array)).writeTo(out);
      ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      byte[] header = new byte[Math.toIntExact(bytes.getLong())];
      bytes.get(header);
      assertThat(new String(header, StandardCharsets.UTF_8)).isEqualTo(ONE);
      assertThat(bytes.getInt()).isEqualTo(0x3f800000);
      assertThat(bytes.getInt()).isEqualTo(0xc0000000);
      assertThat(bytes.hasRemaining()).isFalse();
    }
  }

  @Test
  void filesOfOtherWritersAreRead() throws IOException {
    // sorted, padded with blanks and with metadata, as the reference implementation writes them
    String header =
        "{\"__metadata__\":{\"format\":\"pt\"},"
            + "\"b\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[8,16]}}   ";
    ByteBuffer body = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    body.putLong(7).putFloat(0.5f).putFloat(3);
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      Map<String, NDArray> read =
          SafeTensors.read(file(header.length(), header, body.array()), session.manager());
      assertThat(read).containsOnlyKeys("a", "b");
      assertThat(read.get("b").getLong()).isEqualTo(7);
      assertThat(read.get("a").toFloatArray()).containsExactly(0.5f, 3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | needs 8 bytes",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,16]}} | needs 8 bytes",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[0,8]}} | needs 16 bytes",
        "{'a':{'dtype':'F32','shape':[4],'data_offsets':[0,16]}} | arrays of 16 bytes in a body of 8",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}} | begins at byte 4",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | arrays of 4 bytes in a body of 8",
        "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | negative number -2",
        "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,0]}} | overflows",
        "{'a':{'dtype':'F32','shape':[99999999999999999999],'data_offsets':[0,8]}} | malformed",
        "{'a':{'dtype':'F32','shape':[2.0],'data_offsets':[0,8]}} | expected END_ARRAY",
        "{'a':{'dtype':'F31','shape':[2],'data_offsets':[0,8]}} | unknown dtype 'F31'",
        "{'a':{'dtype':'F32','shape':[2],'offsets':[0,8]}} | unknown key 'offsets'",
        "{'a':{'dtype':'F32','shape':[2]}} | expected dtype, shape and two data_offsets",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8,8]}} | more than 2 numbers",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0]}} | two data_offsets",
        "{'a':7} | expected START_OBJECT",
        "{'__metadata__':{'x':1}} | expected VALUE_STRING",
        "[1,2,3,4] | expected START_OBJECT",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} {} | expected its end",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]} | malformed",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 'b' begins at byte 0",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | Duplicate field 'a'",
        "{'a':{'dtype':'F32','shape':[536870912],'data_offsets':[0,2147483648]}} | needs 2147483648 bytes",
      })
  void aMalformedHeaderIsRefused(String header, String problem) throws IOException {
    String json = header.replace('\'', '"');
    requireRefused(file(json.length(), json, new byte[8]), problem);
  }

  @Test
  void aLengthBeyondTheFileIsRefusedWithoutAllocatingIt() throws IOException {
    for (long claimed : new long[] {(1L << 31) - 16, Long.MAX_VALUE, -1, 0, 1, 17}) {
      requireRefused(file(claimed, "{}      ", new byte[0]), "header length");
    }
    requireRefused(file(32 << 20, " ".repeat(32 << 20), new byte[0]), "expected 2 to 16777216");
    requireRefused(Files.write(folder.resolve("short"), new byte[7]), "expected 8 bytes");
  }

  @Test
  void aHeaderOfAHundredThousandArraysIsRefused() throws IOException {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 100_000; i++) {
      json.append("\"array")
          .append(i)
          .append("\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},");
    }
    json.setCharAt(json.length() - 1, '}');
    requireRefused(file(json.length(), json.toString(), new byte[0]), "more than 10000 arrays");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    String json = "{\"a\":" + "[".repeat(100_000);
    requireRefused(file(json.length(), json, new byte[0]), "expected START_OBJECT");
  }

  @Test
  void randomDamageNeverGetsPastTheCheckUnseenByAnErrorOfAnotherKind() throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    byte[] whole = Files.readAllBytes(file(ONE.length(), ONE, new byte[8]));
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(8 + ONE.length())] = (byte) random.nextInt(256);
      Path file = Files.write(folder.resolve("damaged"), damaged);
      try {
        SafeTensorsHeader.read(file);
      } catch (MalformedTensorsException expected) {
        refused++;
      }
    }
    assertThat(refused).as("seed " + seed).isGreaterThan(700);
  }

  private void requireRefused(Path file, String problem) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> SafeTensorsHeader.read(file))
        .isInstanceOf(MalformedTensorsException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64 << 20);
  }

  private Path file(long length, String header, byte[] body) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + json.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(length).put(json).put(body);
    return Files.write(folder.resolve("file.safetensors"), bytes.array());
  }
}
