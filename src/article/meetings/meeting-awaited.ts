import type { MeetingContext } from "./meeting-context.js";
import type { Subject } from "../subjects.js";

const MAX_REACH = 24;

/** > | look forward to the next summit in Delhi and to the next ministerial meeting: who awaits a meeting, and where they say so */
export function awaitedBy(context: MeetingContext, start: number): { subject: Subject | undefined } | undefined {
  const { tokens } = context.article;
  if (tokens.at(start - 1).lower !== "to" && tokens.at(start - 1).lower !== "and") return undefined;
  for (let at = start - 1; at > Math.max(context.floor, start - MAX_REACH); at--) {
    if (/^[.;:]$/.test(tokens.at(at).text)) return undefined;
    if (tokens.at(at).lower !== "forward" || tokens.at(at + 1).lower !== "to") continue;
    return /^look(?:s|ed|ing)?$/.test(tokens.at(at - 1).lower) ? { subject: context.actors(at - 1) } : undefined;
  }
  return undefined;
}
