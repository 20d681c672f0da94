import { formatPath, type Issue } from "../core/issue.js";

const MOST = 50;

/**
 * What was wrong with an answer, in words for the model that gave it, the nearest passages of the text among them: send it after the
 * answer, in the same conversation. The 50 gravest are named. An empty string where no issue is an error or a warning.
 */
export function repairPrompt(issues: readonly Issue[]): string {
  const faults = [
    ...issues.filter(({ severity }) => severity === "error"),
    ...issues.filter(({ severity }) => severity === "warning"),
  ];
  if (faults.length === 0) return "";
  const listed = faults.slice(0, MOST).map(({ path, message, expected }, at) => {
    const where = formatPath(path);
    // the message may have cut it short
    const passage = expected !== undefined && !message.includes(expected) ? ` The article has: ${JSON.stringify(expected)}` : "";
    return `${at + 1}. ${where === "" ? "" : `${where}: `}${message}${passage}`;
  });
  const more = faults.length > MOST ? `\nThere are ${faults.length - MOST} more of the kind.` : "";
  return `Your answer does not hold against the article:

${listed.join("\n")}${more}

Give the whole answer again with these mended. Copy words letter by letter from the article; leave out what it does not say.
`;
}
