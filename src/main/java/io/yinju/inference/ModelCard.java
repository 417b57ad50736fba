package io.yinju.inference;

import java.nio.file.Path;

/**
 * What a model is and which files it consists of, read from the {@code card.json} in its folder and
 * checked against the files.
 *
 * @param name the model's name
 * @param origin where it comes from
 * @param licence under which terms it may be used
 * @param model the ONNX graph with its weights
 * @param tokenizer the tokenizer in the Hugging Face {@code tokenizer.json} format
 * @param fingerprint changes whenever one of the files does
 * @param maxTokens longest input in tokens, special ones included
 */
public record ModelCard(
    String name,
    String origin,
    String licence,
    Path model,
    Path tokenizer,
    String fingerprint,
    int maxTokens) {

  /** Reads the common fields; faults stay with {@code fields} until they are checked. */
  static ModelCard from(CardFields fields) {
    String name = fields.text("name");
    String model = fields.fileName("modelFile", "model.onnx");
    String tokenizer = fields.fileName("tokenizerFile", "tokenizer.json");
    return new ModelCard(
        name,
        fields.text("origin"),
        fields.text("licence"),
        fields.file(model),
        fields.file(tokenizer),
        "%s:%.12s:%.12s".formatted(name, fields.sha256(model), fields.sha256(tokenizer)),
        fields.integer("maxTokens", 8, 512));
  }
}
