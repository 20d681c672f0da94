import { DETERMINERS } from "../lexicon/words.js";
import type { MeetingContext } from "./meeting-context.js";
import { lightVerbs, meetingVerbs } from "./meeting-words.js";
import type { Subject } from "../subjects.js";

const WISHES = new Set(
  "way ways effort efforts attempt attempts bid need chance opportunity readiness pressure calls call desire seek seeks sought try tries tried trying failed fails refusal".split(
    " ",
  ),
);

const ADDRESSING = /^(?:told|assured|informed|thanked|urged|warned|congratulated|briefed|asked|reminded)$/;

/** The verb that has the meeting as its object, with its subject: "will hold", "have engaged in". */
export function governorOf(
  context: MeetingContext,
  start: number,
): { verb: string; at: number; subject: Subject | undefined } | undefined {
  const { tokens } = context.article;
  let at = start - 1;
  for (let step = 0; step < 6 && at >= context.floor; step++, at--) {
    const { lower, kind } = tokens.at(at);
    // > | called off talks     put off the visit
    if (lower === "off" && /^(?:call|calls|called|calling|put|puts|putting)$/.test(tokens.at(at - 1).lower))
      return { verb: "cancel", at: at - 1, subject: context.actors(at - 1) };
    if (lightVerbs.has(lower)) {
      // "had" and "have" before another verb are auxiliaries
      if (tokens.at(at - 1).lower === "by" || DETERMINERS.has(tokens.at(at - 1).lower)) return undefined;
      return { verb: lower, at, subject: context.actors(at) };
    }
    if (
      kind !== "word" ||
      !/^(?:in|into|for|a|an|the|to|up|another|of|rounds?|first|second|third|fourth|fifth|final|new|fresh|latest|further|with|up|off|seventh|eighth|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+(?:st|nd|rd|th)?|more|than|about|nearly|hours?|days?|weeks?|series|set)$/.test(
        lower,
      )
    )
      return undefined;
  }
  return undefined;
}

/** > | ways to resume dialogue     efforts to hold talks: nothing is said to take place */
export function isWished(context: MeetingContext, verb: number): boolean {
  const { tokens } = context.article;
  return tokens.at(verb - 1).lower === "to" && WISHES.has(tokens.at(verb - 2).lower);
}

/** > | arrived in Baku on Sunday for talks with … */
export function journeyTo(context: MeetingContext, start: number): { subject: Subject | undefined } | undefined {
  const { tokens } = context.article;
  if (tokens.at(start - 1).lower !== "for" && !(tokens.at(start - 1).lower === "to" || tokens.at(start - 2).lower === "to"))
    return undefined;
  for (let at = start - 2; at > context.floor; at--) {
    const travel = meetingVerbs.get(tokens.at(at).lower)?.find((verb) => verb.frame === "to" || verb.frame === "place");
    // > | is expected in Washington for talks with …
    const awaited = /^(?:expected|due)$/.test(tokens.at(at).lower) && tokens.at(at + 1).lower === "in";
    if (travel || awaited) return { subject: context.actors(at) };
  }
  return undefined;
}

/** > | said after talks with …     signed a treaty after two hours of talks     discussed visas at a meeting in Moscow */
export function occasionOf(
  context: MeetingContext,
  start: number,
  how: string | undefined,
): { subject: Subject | undefined } | undefined {
  const { tokens } = context.article;
  if (how === "between" || /^(?:the|this|that|these|those)$/.test(tokens.at(start).lower)) return undefined;
  let at = start - 1;
  for (
    let step = 0;
    step < 6 &&
    /^(?:of|hours?|days?|rounds?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a|an|more|than|nearly|about|\d+)$/.test(
      tokens.at(at).lower,
    );
    step++
  )
    at--;
  if (!/^(?:after|during|before|following|at|in|with)$/.test(tokens.at(at).lower)) return undefined;
  const subject = context.subjects.main(context.sentence);
  if (!subject || subject.last > start) return undefined;
  // > | Dobrynsky told Cole in a phone call that …
  const addressed = ADDRESSING.test(tokens.at(subject.last).lower) ? context.list(subject.last + 1) : undefined;
  if (
    addressed &&
    addressed.mentions.length > 0 &&
    addressed.last <= start &&
    tokens.at(at).lower !== "after" &&
    tokens.at(at).lower !== "before"
  )
    return { subject: { ...subject, mentions: [...subject.mentions, ...addressed.mentions] } };
  const sides = context.sidesOf(context.entities(subject.mentions));
  return how === "with" || sides.length > 1 ? { subject } : undefined;
}
