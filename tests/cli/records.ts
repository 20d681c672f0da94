/** A sound participant in a file of five lines. */
export const sound = `{
  "type": "participant",
  "id": "participant:russia",
  "kind": "state", "name": "Russia", "country": "RU"
}`;

/** The same with an error and a warning. */
export const unsound = `{
  "type": "participant",
  "id": "participant:russia",
  "kind": "state", "country": "RU", "name": 5, "alias": []
}`;

/** A dossier around a source of two lines, a person and one statement of theirs; its evidence has these words and this span. */
export function dossierOn(exact: string, span?: { start: number; end: number }): string {
  return JSON.stringify({
    type: "dossier",
    model: 1,
    id: "dossier:a",
    sources: [
      {
        type: "source",
        id: "source:a",
        kind: "news-article",
        text: "GENEVA -- Talks went on.\nThe minister said she will not accept the results.",
      },
    ],
    participants: [{ type: "participant", id: "participant:minister", kind: "person", name: "The minister" }],
    meetings: [],
    statements: [
      {
        type: "statement",
        id: "statement:a",
        speakers: ["participant:minister"],
        text: exact,
        evidence: [{ source: "source:a", exact, ...(span && { span }) }],
      },
    ],
    agreements: [],
  });
}
