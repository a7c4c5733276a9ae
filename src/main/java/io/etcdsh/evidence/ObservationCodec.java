package io.etcdsh.evidence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Result;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Observations as JSON, both ways. IDs are hexadecimal, bytes base64, metrics their own text lines.
 * Thread-safe.
 */
final class ObservationCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(module())
          .addMixIn(Result.class, ResultForm.class)
          .changeDefaultVisibility(
              it ->
                  it.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                      .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                      .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ObservationCodec() {}

  /** Says which of the two it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "told")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Result.Ok.class, name = "yes"),
    @JsonSubTypes.Type(value = Result.Failed.class, name = "no")
  })
  private interface ResultForm {}

  /**
   * The file as a whole.
   *
   * @param format always {@link #FORMAT}
   * @param version of the form
   * @param observation that is kept
   */
  record Envelope(String format, int version, Observation observation) {
    static final String FORMAT = "etcdsh observation";
    static final int VERSION = 1;
  }

  private static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    text(
        module,
        MemberId.class,
        MemberId::hex,
        hex -> new MemberId(Long.parseUnsignedLong(hex, 16)));
    text(
        module,
        ClusterId.class,
        ClusterId::hex,
        hex -> new ClusterId(Long.parseUnsignedLong(hex, 16)));
    text(module, Endpoint.class, Endpoint::text, Endpoint::new);
    text(module, Bytes.class, Bytes::base64, code -> Bytes.of(Base64.getDecoder().decode(code)));
    module.addSerializer(Scrape.class, new ScrapeWriter());
    module.addDeserializer(Scrape.class, new ScrapeReader());
    return module;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(type, new TextWriter<>(type, write));
    module.addDeserializer(type, new TextReader<>(type, read));
  }

  /** The whole file. */
  static String write(Observation observation) {
    return MAPPER.writeValueAsString(new Envelope(Envelope.FORMAT, Envelope.VERSION, observation));
  }

  /**
   * What a file says; throws {@link JacksonException} or an IllegalArgumentException if nothing.
   */
  static Observation read(String text) {
    Envelope envelope = MAPPER.readValue(text, Envelope.class);
    if (!envelope.format().equals(Envelope.FORMAT) || envelope.version() != Envelope.VERSION) {
      throw new IllegalArgumentException("It is of another kind, or of a later etcdsh.");
    }
    return envelope.observation();
  }

  private static final class TextWriter<T> extends StdSerializer<T> {
    private final transient Function<T, String> write;

    TextWriter(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(write.apply(value));
    }
  }

  private static final class TextReader<T> extends StdDeserializer<T> {
    private final transient Function<String, T> read;

    TextReader(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return read.apply(in.getString());
    }
  }

  /** A scrape as the lines of its page. */
  private record Page(Instant at, List<String> lines) {}

  private static final class ScrapeWriter extends StdSerializer<Scrape> {
    ScrapeWriter() {
      super(Scrape.class);
    }

    @Override
    public void serialize(Scrape scrape, JsonGenerator out, SerializationContext context) {
      out.writePOJO(new Page(scrape.at(), scrape.lines()));
    }
  }

  private static final class ScrapeReader extends StdDeserializer<Scrape> {
    ScrapeReader() {
      super(Scrape.class);
    }

    @Override
    public Scrape deserialize(JsonParser in, DeserializationContext context) {
      Page page = context.readValue(in, Page.class);
      return Scrape.of(page.at(), page.lines().stream());
    }
  }
}
