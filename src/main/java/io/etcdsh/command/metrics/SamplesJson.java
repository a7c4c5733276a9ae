package io.etcdsh.command.metrics;

import io.etcdsh.answer.Json;
import io.etcdsh.metrics.MetricType;
import io.etcdsh.metrics.Quantile;
import io.etcdsh.metrics.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All samples of a member as it told them, for programs.
 *
 * @param source the member
 * @param series the rows that were chosen
 * @param moving whether what grew is told, too
 */
record SamplesJson(Source source, List<Series> series, boolean moving) {

  Json member() {
    return SourceJson.begun(source)
        .put("at", source.scrape().map(it -> Json.text(it.at().toString())))
        .put("samples", Json.array(names().flatMap(this::samples).toList()))
        .put(
            "histograms",
            Json.array(series.stream().flatMap(it -> histogram(it).stream()).toList()))
        .build();
  }

  private Stream<String> names() {
    return series.stream()
        .flatMap(it -> it.isHistogram() ? Series.parts(it.name()).stream() : Stream.of(it.name()))
        .distinct();
  }

  private Stream<Json> samples(String name) {
    return source.scrape().stream().flatMap(it -> it.series(name).stream()).map(this::sample);
  }

  private Json sample(Sample sample) {
    Json.Builder labels = Json.object();
    sample.labels().forEach((label, value) -> labels.put(label, Json.text(value)));
    MetricType type = type(sample.name());
    return Json.object()
        .put("name", Json.text(sample.name()))
        .put("labels", labels.build())
        .put("type", Json.text(type.name().toLowerCase(Locale.ROOT)))
        .put("value", Numbers.json(sample.value()))
        .put("perSecond", type == MetricType.COUNTER ? rate(sample) : Optional.empty())
        .build();
  }

  private MetricType type(String name) {
    return series.stream()
        .filter(it -> it.name().equals(name) || Series.parts(it.name()).contains(name))
        .map(Series::type)
        .findFirst()
        .orElse(MetricType.UNTYPED);
  }

  private Optional<Json> rate(Sample sample) {
    return moving
        ? source
            .told()
            .toOptional()
            .flatMap(it -> it.rate(sample.name(), sample.labels()))
            .map(Numbers::json)
        : Optional.empty();
  }

  private Optional<Json> histogram(Series one) {
    Json.Builder labels = Json.object();
    one.labels().forEach((label, value) -> labels.put(label, Json.text(value)));
    return Optional.of(one)
        .filter(Series::isHistogram)
        .flatMap(it -> new MetricCells(it, moving).histogram(source))
        .map(
            it ->
                Json.object()
                    .put("name", Json.text(one.name()))
                    .put("labels", labels.build())
                    .put("count", Numbers.json(it.count()))
                    .put("p50", it.quantile(0.5).map(Quantile::value).map(Numbers::json))
                    .put("p99", it.quantile(0.99).map(Quantile::value).map(Numbers::json))
                    .put("highest", it.highest().map(Numbers::json))
                    .build());
  }
}
