import { readFileSync } from "node:fs";
import { slugOf } from "../../src/core/slug.js";
import type { Dossier } from "../../src/schema/interfaces.js";

/** The parts of an answer, as the good one has them. */
interface Entry {
  [field: string]: unknown;
}
export interface RecordedAnswer {
  participants: Entry[];
  meetings: (Entry & { participation: Entry[] })[];
  statements: (Entry & { quotes: string[]; speakers: string[] })[];
  agreements: (Entry & { commitments: Entry[] })[];
}

/** The good answer for the Riyadh article, as text. */
export const goodText = readFileSync(new URL("../../examples/data/riyadh.answer.json", import.meta.url), "utf8");

/** A fresh copy of the good answer. */
export const goodAnswer = (): RecordedAnswer => JSON.parse(goodText) as RecordedAnswer;

/** A bad answer: the good one with an error planted. */
export interface PlantedError {
  readonly name: string;
  /** The code that must be reported, at this path or below it. */
  readonly code: string;
  readonly path: readonly PropertyKey[];
  plant(answer: RecordedAnswer): void;
  /** Whether the error is in a dossier. */
  isIn(dossier: Dossier): boolean;
}

const holds = (words: string) => (dossier: Dossier) =>
  JSON.stringify({ ...dossier, sources: [] }).includes(JSON.stringify(words).slice(1, -1));
const quotes = (words: string) => (dossier: Dossier) =>
  dossier.statements.some((statement) => statement.quotes?.some(({ text }) => text.includes(words)));
const says = (speaker: string, words: string) => (dossier: Dossier) =>
  dossier.statements.some(({ speakers, text }) => speakers.includes(`participant:${speaker}`) && text.includes(words));

const meetingOf = (dossier: Dossier, kind: string) =>
  dossier.meetings.find((meeting) => meeting.kind === kind) ?? { participation: [] };
const good = goodAnswer();
const indexOf = (words: string) => good.statements.findIndex((entry) => String(entry["text"]).includes(words));
/** The statement of an answer that has these words in the good one. */
const statement = (answer: RecordedAnswer, words: string) => answer.statements[indexOf(words)]!;
const person = (answer: RecordedAnswer, id: string) => answer.participants.find((entry) => entry["id"] === id)!;

function planted(
  name: string,
  code: string,
  path: readonly PropertyKey[],
  plant: (answer: RecordedAnswer) => void,
  isIn: (dossier: Dossier) => boolean,
): PlantedError {
  return { name, code, path, plant, isIn };
}

const [useful, nato, accept, surprise, backs, interests] = [
  indexOf("very useful"),
  indexOf("NATO troops"),
  indexOf("Kiev will not accept"),
  indexOf("a surprise"),
  indexOf("behind our backs"),
  indexOf("each other's interests"),
];
const invented = {
  words: "US envoy Steve Witkoff",
  name: "Steve Witkoff",
  aliases: [],
  title: "envoy",
  id: "witkoff",
  kind: "person",
  rank: "special-envoy",
  category: "unstated",
  country: "US",
  organization: null,
  head: null,
  represents: [],
  members: [],
};
const invent = (change: Entry) => (answer: RecordedAnswer) => void answer.participants.push({ ...invented, ...change });
const newcomer = good.participants.length;

/** Recorded bad answers: each has one thing that the article does not say. */
export const plantedErrors: readonly PlantedError[] = [
  // quotes
  planted(
    "an altered quote",
    "llm/altered",
    ["statements", surprise, "quotes", 1],
    (answer) => {
      statement(answer, "a surprise").quotes[1] = "found out through social media.";
    },
    quotes("social media"),
  ),
  planted(
    "a quote in stronger words",
    "llm/altered",
    ["statements", backs, "quotes", 0],
    (answer) => {
      statement(answer, "behind our backs").quotes[0] = "must never take place behind our backs";
    },
    quotes("must never"),
  ),
  planted(
    "a quote with its negation left out",
    "llm/altered",
    ["statements", backs, "quotes", 0],
    (answer) => {
      statement(answer, "behind our backs").quotes[0] = "should take place behind our backs";
    },
    quotes("should take place"),
  ),
  planted(
    "an invented quote",
    "llm/not-found",
    ["statements", useful, "quotes", 1],
    (answer) => {
      statement(answer, "very useful").quotes.push("a historic breakthrough for mankind");
    },
    quotes("historic"),
  ),
  planted(
    "two quotes run together",
    "llm/merged-quotes",
    ["statements", surprise, "quotes", 0],
    (answer) => {
      statement(answer, "a surprise").quotes = ["a surprise found out through the media."];
    },
    quotes("a surprise found"),
  ),
  planted(
    "two quotes joined by an ellipsis",
    "llm/merged-quotes",
    ["statements", surprise, "quotes", 0],
    (answer) => {
      statement(answer, "a surprise").quotes = ["a surprise … found out through the media."];
    },
    quotes("a surprise …"),
  ),
  planted(
    "two quotes with the words between them",
    "llm/merged-quotes",
    ["statements", surprise, "quotes", 0],
    (answer) => {
      statement(answer, "a surprise").quotes = ['a surprise" to Kiev, which it "found out through the media.'];
    },
    quotes("to Kiev"),
  ),
  planted(
    "quotes of two sentences in one",
    "llm/merged-quotes",
    ["statements", useful, "quotes", 0],
    (answer) => {
      statement(answer, "very useful").quotes = ["positive … very useful"];
    },
    quotes("positive … "),
  ),
  planted(
    "a report given as a quote",
    "llm/not-quoted",
    ["statements", nato, "quotes", 0],
    (answer) => {
      statement(answer, "NATO troops").quotes = ["the deployment of NATO troops in Ukraine is unacceptable for Russia"];
    },
    quotes("NATO"),
  ),
  planted(
    "a quote of somebody else",
    "llm/quote-elsewhere",
    ["statements", useful, "quotes", 1],
    (answer) => {
      statement(answer, "very useful").quotes.push("should not take place behind our backs");
    },
    (dossier) => dossier.statements.some(({ text, quotes: list = [] }) => text.includes("very useful") && list.length > 1),
  ),
  planted(
    "a quote cut out of a word",
    "llm/clipped",
    ["statements", backs, "quotes", 1],
    (answer) => {
      statement(answer, "behind our backs").quotes[1] = "rope in a broad sense";
    },
    (dossier) => dossier.statements.some(({ quotes: list }) => list?.some(({ text }) => text.startsWith("rope"))),
  ),
  // what is said
  planted(
    "a negation turned round",
    "llm/altered",
    ["statements", accept, "text"],
    (answer) => {
      statement(answer, "Kiev will not").text = "Kiev will accept the results of the negotiations that do not involve Ukraine";
    },
    holds("Kiev will accept"),
  ),
  planted(
    "a negation cut off",
    "llm/negated",
    ["statements", accept, "text"],
    (answer) => {
      statement(answer, "Kiev will not").text = "accept the results of the negotiations that do not involve Ukraine";
    },
    (dossier) => dossier.statements.some(({ text }) => text.startsWith("accept")),
  ),
  planted(
    "words cut out of a word",
    "llm/clipped",
    ["statements", nato, "text"],
    (answer) => {
      statement(answer, "NATO troops").text = "acceptable for Russia";
    },
    (dossier) => dossier.statements.some(({ text }) => text.startsWith("acceptable")),
  ),
  planted(
    "an invented statement",
    "llm/not-found",
    ["statements", 13, "text"],
    (answer) => {
      answer.statements.push({
        ...statement(answer, "Kiev will not"),
        text: "the grain corridor should be reopened before winter",
        cue: "Zelensky said Monday",
      });
    },
    holds("grain corridor"),
  ),
  planted(
    "a paraphrase",
    "llm/altered",
    ["statements", interests, "text"],
    (answer) => {
      statement(answer, "each other's interests").text = "the two sides agreed to respect each other's security interests";
    },
    holds("security interests"),
  ),
  // who says it
  planted(
    "a wrong speaker, against the name in the cue",
    "llm/wrong-speaker",
    ["statements", useful, "speakers"],
    (answer) => {
      statement(answer, "very useful").speakers = ["rubio"];
    },
    says("marco-rubio", "very useful"),
  ),
  planted(
    "a wrong speaker, the name cut from the cue",
    "llm/wrong-speaker",
    ["statements", useful, "speakers"],
    (answer) => {
      Object.assign(statement(answer, "very useful"), { speakers: ["rubio"], cue: "described" });
    },
    says("marco-rubio", "very useful"),
  ),
  planted(
    "a wrong speaker for a pronoun",
    "llm/wrong-speaker",
    ["statements", nato, "speakers"],
    (answer) => {
      statement(answer, "NATO troops").speakers = ["rubio"];
    },
    says("marco-rubio", "NATO"),
  ),
  planted(
    "the one named beside the speaker as the speaker",
    "llm/wrong-speaker",
    ["statements", surprise, "speakers"],
    (answer) => {
      Object.assign(statement(answer, "a surprise"), {
        speakers: ["erdogan"],
        cue: "his Turkish counterpart Recep Tayyip Erdogan",
      });
    },
    says("recep-tayyip-erdogan", "surprise"),
  ),
  planted(
    "a cue from elsewhere",
    "llm/cue-elsewhere",
    ["statements", interests, "speakers"],
    (answer) => {
      Object.assign(statement(answer, "each other's interests"), { speakers: ["zelensky"], cue: "Zelensky also said that" });
    },
    says("volodymyr-zelensky", "interests"),
  ),
  planted(
    "the other side's statement",
    "llm/wrong-speaker",
    ["statements", indexOf("appoint high-level"), "speakers"],
    (answer) => {
      statement(answer, "appoint high-level").speakers = ["kremlin"];
    },
    says("kremlin", "appoint"),
  ),
  // people
  planted(
    "an invented person in invented words",
    "llm/not-found",
    ["participants", newcomer, "words"],
    invent({ words: "special envoy Steve Witkoff" }),
    holds("Witkoff"),
  ),
  planted(
    "an invented person in words that name another",
    "llm/not-named",
    ["participants", newcomer, "name"],
    invent({ words: "US Secretary of State Marco Rubio" }),
    holds("Witkoff"),
  ),
  planted(
    "a first name that the article does not have",
    "llm/not-named",
    ["participants", newcomer, "name"],
    invent({ words: "Lavrov described", name: "Andrei Lavrov", id: "other" }),
    holds("Andrei"),
  ),
  planted(
    "an invented person at a meeting",
    "llm/unknown-reference",
    ["meetings", 0, "participation", 4, "participant"],
    (answer) => {
      answer.meetings[0]!.participation.push({
        words: "US delegations",
        participant: "witkoff",
        role: "party",
        presence: "attended",
      });
    },
    (dossier) => meetingOf(dossier, "talks").participation.length > 4,
  ),
  planted(
    "an office that the article does not give",
    "llm/not-found",
    ["participants", 15, "title"],
    (answer) => {
      person(answer, "zelensky")["title"] = "Ukrainian Prime Minister";
    },
    holds("Prime Minister"),
  ),
  planted(
    "a name from elsewhere",
    "llm/not-named",
    ["participants", 14, "aliases", 0],
    (answer) => {
      person(answer, "putin")["aliases"] = ["Vladimir Vladimirovich Putin"];
    },
    holds("Vladimirovich"),
  ),
  planted(
    "another country's code",
    "llm/wrong-country",
    ["participants", 5, "country"],
    (answer) => {
      person(answer, "uk")["country"] = "FR";
    },
    (dossier) => JSON.stringify(dossier).includes('"FR"'),
  ),
  planted(
    "a code of a country that is named, for another",
    "llm/wrong-country",
    ["participants", 5, "country"],
    (answer) => {
      person(answer, "uk")["country"] = "TR";
    },
    (dossier) => dossier.participants.filter((one) => one.kind === "state" && one.country === "TR").length > 1,
  ),
  // meetings
  planted(
    "an invented meeting",
    "llm/not-found",
    ["meetings", 7, "words"],
    (answer) => {
      answer.meetings.push({ ...answer.meetings[0]!, id: "geneva", words: "a second round was held in Geneva last month" });
    },
    (dossier) => dossier.meetings.length > 7,
  ),
  planted(
    "a changed number",
    "llm/altered",
    ["meetings", 0, "words"],
    (answer) => {
      answer.meetings[0]!["words"] = "concluded in the Saudi capital Riyadh on Tuesday after more than five hours of discussions";
    },
    holds("five hours"),
  ),
  planted(
    "a day that the words do not mean",
    "llm/wrong-date",
    ["meetings", 0, "start"],
    (answer) => {
      answer.meetings[0]!["start"] = "2025-02-20";
    },
    holds("2025-02-20"),
  ),
  planted(
    "a day without words",
    "llm/wrong-date",
    ["meetings", 1, "start"],
    (answer) => {
      answer.meetings[1]!["start"] = "2025-03-01";
    },
    holds("2025-03-01"),
  ),
  planted(
    "another city",
    "llm/not-found",
    ["meetings", 0, "city"],
    (answer) => {
      answer.meetings[0]!["city"] = "Jeddah";
    },
    holds("Jeddah"),
  ),
  planted(
    "the excluded as present",
    "llm/negated",
    ["meetings", 0, "participation", 3, "presence"],
    (answer) => {
      answer.meetings[0]!.participation[3]!["presence"] = "attended";
    },
    (dossier) =>
      meetingOf(dossier, "talks").participation.some(
        (one) => one.participant === "participant:ukraine" && one.presence === "attended",
      ),
  ),
  planted(
    "a part in a meeting on words that name others",
    "llm/not-named",
    ["meetings", 0, "participation", 4, "words"],
    (answer) => {
      answer.meetings[0]!.participation.push({
        words: "Talks between Russian and US delegations",
        participant: "erdogan",
        role: "party",
        presence: "attended",
      });
    },
    (dossier) => meetingOf(dossier, "talks").participation.some((one) => one.participant === "participant:recep-tayyip-erdogan"),
  ),
  planted(
    "the host as a party",
    "ground/evidence-role",
    ["meetings", 0],
    (answer) => {
      answer.meetings[0]!.participation[2]!["role"] = "party";
    },
    (dossier) =>
      meetingOf(dossier, "talks").participation.some(
        (one) => one.participant === "participant:saudi-arabia" && one.role === "party",
      ),
  ),
  planted(
    "attendance at a meeting to come",
    "rule/presence-time",
    ["meetings", 1],
    (answer) => {
      answer.meetings[1]!.participation[0]!["presence"] = "attended";
    },
    (dossier) => meetingOf(dossier, "summit").participation.some(({ presence }) => presence === "attended"),
  ),
  // agreements
  planted(
    "an invented commitment",
    "llm/not-found",
    ["agreements", 0, "commitments", 5, "words"],
    (answer) => {
      answer.agreements[0]!.commitments.push({
        ...answer.agreements[0]!.commitments[0],
        words: "lift sanctions on Russian banks by Easter",
      });
    },
    holds("Easter"),
  ),
  planted(
    "an altered commitment",
    "llm/altered",
    ["agreements", 0, "commitments", 1, "words"],
    (answer) => {
      answer.agreements[0]!.commitments[1]!["words"] =
        "appoint low-level negotiating teams to work towards a settlement to the conflict in Ukraine";
    },
    holds("low-level"),
  ),
  planted(
    "a condition that is none",
    "llm/not-found",
    ["agreements", 0, "commitments", 4, "condition"],
    (answer) => {
      answer.agreements[0]!.commitments[4]!["condition"] = "provided that Kiev withdraws its troops first";
    },
    holds("provided that"),
  ),
];

/** Recorded answers that leave out or get wrong what holds the parts together. */
export const malformedAnswers: readonly PlantedError[] = [
  planted(
    "no speaker",
    "llm/wrong-speaker",
    ["statements", useful, "speakers"],
    (answer) => {
      statement(answer, "very useful").speakers = [];
    },
    (dossier) => dossier.statements.some(({ text }) => text.includes("very useful")),
  ),
  planted(
    "a commitment told by nobody who is known",
    "llm/unknown-reference",
    ["agreements", 0, "commitments", 0, "assertedBy", 0],
    (answer) => {
      answer.agreements[0]!.commitments[0]!["assertedBy"] = ["peskov"];
    },
    (dossier) => dossier.agreements.some(({ commitments }) => commitments.some(({ text }) => text.startsWith("consider"))),
  ),
  planted(
    "an id given twice",
    "llm/duplicate-id",
    ["participants", 11, "id"],
    (answer) => {
      person(answer, "rubio")["id"] = "lavrov";
    },
    (dossier) => dossier.participants.some(({ name }) => name === "Marco Rubio"),
  ),
  planted(
    "a code that is none",
    "llm/unknown-value",
    ["meetings", 0, "status"],
    (answer) => {
      answer.meetings[0]!["status"] = "held";
    },
    holds('"held"'),
  ),
  planted(
    "a list where words belong",
    "llm/wrong-shape",
    ["statements", useful, "text"],
    (answer) => {
      statement(answer, "very useful")["text"] = ["very useful"];
    },
    (dossier) => dossier.statements.length > 12,
  ),
];

/** The dossier of an answer that is believed without a look at the text. */
export function believed({ participants, meetings, statements, agreements }: RecordedAnswer): Dossier {
  const idOf = (key: unknown) =>
    `participant:${slugOf(String(participants.find(({ id }) => id === key)?.["name"] ?? key))}` as const;
  const ids = (keys: unknown) => (keys as string[]).map(idOf);
  const evidence = (entry: Entry) => [{ source: "source:article", exact: entry["words"] }];
  const records = {
    participants: participants.map((one) => ({
      ...one,
      id: idOf(one["id"]),
      evidence: evidence(one),
    })),
    meetings: meetings.map((one) => ({
      ...one,
      evidence: evidence(one),
      participation: one.participation.map((entry) => ({ ...entry, participant: idOf(entry["participant"]) })),
    })),
    statements: statements.map((one) => ({ ...one, speakers: ids(one.speakers), quotes: one.quotes.map((text) => ({ text })) })),
    agreements: agreements.map((one) => ({
      ...one,
      commitments: one.commitments.map((entry) => ({ ...entry, text: entry["words"] })),
    })),
  };
  return { type: "dossier", model: 1, id: "dossier:believed", sources: [], ...records } as unknown as Dossier;
}
