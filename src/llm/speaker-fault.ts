import { preview } from "../core/issue.js";
import { actsFor } from "../derive/acts-for.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { namesOf, speaksIn } from "../ground/attribution.js";
import type { Participant, ParticipantId, Span } from "../schema/interfaces.js";
import { isNamedIn } from "./named-in.js";
import type { Fault, SourceWords } from "./source-words.js";

// a cue may stand in the sentence before or after what is said, not farther away
const FARTHEST_CUE = 300;

/** A statement's parts in the text: who is said to speak, where the text says so, and what they say. */
export interface Attribution {
  readonly speakers: readonly ParticipantId[];
  readonly cue: Span;
  readonly content: readonly Span[];
}

/** What in a text speaks against an attribution; undefined where nothing does. */
export function speakerFault(
  { speakers, cue, content }: Attribution,
  source: SourceWords,
  index: DossierIndex,
): Fault | undefined {
  const { participants } = index.dossier;
  const isOwn = ({ id }: Participant): boolean =>
    speakers.some((speaker) => actsFor(id, speaker, index) || actsFor(speaker, id, index));
  const others = (list: readonly Participant[]): readonly Participant[] => (list.some(isOwn) ? [] : list);
  const claimed = index.participant(speakers[0]!)!.name;
  const wrong = (other: Participant, span: Span): Fault => ({
    code: "llm/wrong-speaker",
    message: `Here ${other.name} speaks, not ${claimed}.`,
    expected: source.slice(span),
  });

  const gap = Math.min(...content.map(({ start, end }) => Math.max(start - cue.end, cue.start - end)));
  const between = content.map(({ start, end }) => source.text.slice(Math.min(cue.end, end), Math.max(cue.start, start)));
  if (
    gap > FARTHEST_CUE ||
    between.every((words) =>
      words
        .split("\n")
        .slice(1, -1)
        .some((line) => line.trim() === ""),
    )
  ) {
    const message = `The words ${preview(source.slice(cue))} do not stand with what is said.`;
    return { code: "llm/cue-elsewhere", message };
  }

  const sentences = source.article?.sentences ?? [];
  const speakingIn = ({ start, end }: Span): readonly Participant[] => {
    const sentence = source.text.slice(start, end);
    return participants.filter((participant) => speaksIn(sentence, namesOf(participant)));
  };
  const own = sentences.filter(({ start, end }) => [cue, ...content].some((span) => start < span.end && span.start < end));
  for (const sentence of own) {
    const [other] = others(speakingIn(sentence));
    if (other) return wrong(other, sentence);
  }
  const words = source.slice(cue);
  const named = participants.filter((participant) => isNamedIn(words, participant));
  const [namedOther] = others(named);
  if (namedOther) return wrong(namedOther, cue);
  if (named.length > 0) return undefined;

  // the cue has a pronoun, or a description: it means one who was named before, and nobody who spoke since
  const before = source.text.slice(
    0,
    content.reduce((last, { end }) => Math.max(last, end), cue.end),
  );
  const missing = speakers.map((id) => index.participant(id)!).find((speaker) => !isNamedIn(before, speaker));
  if (missing) {
    const message = `Neither the words ${preview(words)} nor any before them name ${missing.name}.`;
    return { code: "llm/wrong-speaker", message };
  }
  if (speakers.length > 1) return undefined;
  const first = own[0];
  const last = first && sentences.findLast((sentence) => sentence.end <= first.start && speakingIn(sentence).length > 0);
  const [other] = last ? others(speakingIn(last)) : [];
  return last && other ? wrong(other, last) : undefined;
}
