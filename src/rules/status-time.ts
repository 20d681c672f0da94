import { isCertainlyBefore } from "../core/edtf.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { evidenceIn } from "../derive/evidence-in.js";
import { tookPlace } from "../derive/took-place.js";
import type { EdtfDate, Meeting } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

/** When the sources were published that a meeting rests on; undefined where that is not known of every one. */
function publicationsOf(meeting: Meeting, index: DossierIndex): EdtfDate[] | undefined {
  const dates = new Set<EdtfDate>();
  for (const { evidence } of evidenceIn(meeting)) {
    const published = index.source(evidence.source)?.published;
    if (published === undefined) return undefined;
    dates.add(published);
  }
  return [...dates];
}

export const statusTime = defineDossierRule({
  code: "rule/status-time",
  severity: "error",
  on: ["meeting"],
  summary:
    "What took place did not start more than a day after the latest of its sources was published; a scheduled meeting has a start, an end or a phrase.",
  mend: "Correct the date or the status. A meeting without a date is `announced`, not `scheduled`.",
  example: {
    fails: {
      sources: [{ type: "source", id: "source:article", kind: "news-article", published: "2025-02-18" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          when: { start: "2025-02-21" },
          participation: [],
          evidence: [{ source: "source:article", exact: "Talks concluded" }],
        },
      ],
    },
    passes: {
      sources: [{ type: "source", id: "source:article", kind: "news-article", published: "2025-02-18" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          when: { start: "2025-02-18" },
          participation: [],
          evidence: [{ source: "source:article", exact: "Talks concluded" }],
        },
      ],
    },
  },
  *check(meeting, index) {
    const { status, when } = meeting;
    if (status === "scheduled" && (when?.start ?? when?.end ?? when?.phrase) === undefined) {
      yield {
        path: ["status"],
        message: "The meeting is scheduled, but has neither a start nor an end nor a phrase for its time.",
        expected: "a time, or the status announced",
        received: status,
      };
    }
    if (!tookPlace(meeting) || when?.start === undefined) return;
    const { start } = when;
    const published = publicationsOf(meeting, index) ?? [];
    if (published.length > 0 && published.every((date) => isCertainlyBefore(date, start, 1))) {
      const latest = published.reduce((a, b) => (isCertainlyBefore(a, b) ? b : a));
      yield {
        path: ["when", "start"],
        message: `The meeting took place on ${start}, but the latest of its sources was published on ${latest}.`,
        expected: `${latest} or earlier`,
        received: start,
      };
    }
  },
});
