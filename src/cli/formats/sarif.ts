import { formatPath, type Issue, type Severity } from "../../core/issue.js";
import { VERSION } from "../../core/version.js";
import { explain } from "../../validate/explain.js";
import type { FileResult, Reporter } from "./reporter.js";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A path as a URI reference: relative ones stay so. */
function toUri(file: string): string {
  const path = file
    .replaceAll("\\", "/")
    .toWellFormed()
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/");
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${path}` : path;
}

function toDescriptor(code: string): object {
  const { severity, summary, mend, example } = explain(code);
  const fence = "```";
  return {
    id: code,
    shortDescription: { text: summary },
    help: {
      text: `${summary} ${mend}`,
      markdown: `${summary}\n\n${mend}\n\nFails:\n\n${fence}json\n${example.fails}\n${fence}\n\nPasses:\n\n${fence}json\n${example.passes}\n${fence}\n`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function toResult(file: string, issue: Issue, ruleIndex: number): object {
  const { code, severity, message, path, place } = issue;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file) },
          ...(place && { region: { startLine: place.line, startColumn: place.column ?? 1 } }),
        },
        ...(path.length > 0 && { logicalLocations: [{ fullyQualifiedName: formatPath(path) }] }),
      },
    ],
  };
}

/** One log of SARIF 2.1.0 at the end. What could not be read is a notification, and the run then counts as failed. */
export function sarifReporter(): Reporter {
  const files: FileResult[] = [];
  return {
    file(result) {
      files.push(result);
      return "";
    },
    end() {
      const issues = files.flatMap((result) =>
        "report" in result ? result.report.issues.map((issue) => ({ file: result.file, issue })) : [],
      );
      const codes = [...new Set(issues.map(({ issue }) => issue.code))].sort();
      const notifications = files.flatMap((result) =>
        "unreadable" in result
          ? [
              {
                level: "error",
                message: { text: result.unreadable },
                locations: [{ physicalLocation: { artifactLocation: { uri: toUri(result.file) } } }],
              },
            ]
          : [],
      );
      const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
          {
            tool: { driver: { name: "demarche", version: VERSION, rules: codes.map(toDescriptor) } },
            columnKind: "utf16CodeUnits",
            invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
            artifacts: files.map(({ file }) => ({ location: { uri: toUri(file) } })),
            results: issues.map(({ file, issue }) => toResult(file, issue, codes.indexOf(issue.code))),
          },
        ],
      };
      return `${JSON.stringify(log, null, 2)}\n`;
    },
  };
}
