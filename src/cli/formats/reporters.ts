import type { Output } from "../io.js";
import { githubReporter } from "./github.js";
import { jsonReporter } from "./json.js";
import { prettyReporter } from "./pretty.js";
import type { Format, Reporter } from "./reporter.js";
import { sarifReporter } from "./sarif.js";
import { textReporter } from "./text.js";

/** What writes each format to an output. */
export const reporters: Readonly<Record<Format, (output: Output) => Reporter>> = {
  pretty: prettyReporter,
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
};
