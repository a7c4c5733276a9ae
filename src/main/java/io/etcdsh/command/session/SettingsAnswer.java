package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.config.Setting;
import io.etcdsh.config.Settings;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.List;

/**
 * Settings and their values.
 *
 * @param shown which ones
 * @param values those in force
 */
public record SettingsAnswer(List<Setting> shown, Settings values) implements Answer {

  /** Copies the list. */
  public SettingsAnswer {
    shown = List.copyOf(shown);
  }

  @Override
  public Document document() {
    return Document.of(
        new Block.Table(
            List.of("Setting", "Value", "Meaning"),
            List.of(Align.LEFT, Align.LEFT, Align.LEFT),
            shown.stream().map(this::row).toList()));
  }

  private List<Cell> row(Setting setting) {
    return List.of(
        Cell.of(setting.name()),
        Cell.of(setting.read().apply(values)),
        Cell.of(setting.summary(), Tone.FAINT));
  }

  @Override
  public Json json() {
    Json.Builder object = Json.object();
    shown.forEach(setting -> object.put(setting.name(), Json.text(setting.read().apply(values))));
    return object.build();
  }
}
