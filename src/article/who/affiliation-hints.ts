import type { CountryCode } from "../../schema/interfaces.js";
import { capitalOf } from "./bodies.js";
import type { Discourse } from "./discourse.js";
import type { Entity, HeldOffice } from "./entity.js";
import { MONARCHIES, WITHOUT_PRIME_MINISTER } from "../lexicon/heads-of-state.js";
import { capitalsOf } from "../names.js";
import type { Mention } from "../mentions/mention.js";

const MEETING_BEFORE = /^(?:with|met|meet|meets|meeting|host|hosts|hosted|hosting|receive|receives|received|receiving)$/;
const OFFICIAL_VOICE = /\b(?:ministry|government|cabinet|presidential|military|army|defen[cs]e|foreign)\b/i;

/** Whether a country can have an office: no president in a kingdom, no king in a republic. */
export function canHave(country: CountryCode, office: HeldOffice): boolean {
  if (office.head === "president" && office.rank === "head-of-state") return !MONARCHIES.has(country);
  if (/^(?:king|queen|sultan|emir|amir|emperor)$/.test(office.head)) return MONARCHIES.has(country);
  if (office.rank === "head-of-government" && /^prime minister$/i.test(office.title)) return !WITHOUT_PRIME_MINISTER.has(country);
  return true;
}

/** Whether a mention is the object of a verb of meeting, so that whoever meets it is of another side. */
export function isMet(discourse: Discourse, mention: Mention): boolean {
  const { tokens } = discourse.article;
  const at = discourse.subjects.phraseStart(mention) - 1;
  const { lower } = tokens.at(at);
  if (MEETING_BEFORE.test(lower)) return true;
  // > | called on President Kasongo and Prime Minister Mugabo
  if (lower === "on") return /^call(?:s|ed|ing)?$/.test(tokens.at(at - 1).lower);
  const joined = lower === "and" ? discourse.subjects.endingAt(at) : undefined;
  return joined?.kind === "person" && isMet(discourse, joined);
}

/** For whom somebody stands, where the words next to the title say so. */
export function affiliationBeside(discourse: Discourse, person: Entity, office: HeldOffice): CountryCode | undefined {
  const mention = person.mentions.find((one) => one.title) ?? person.mentions[0];
  if (!mention) return undefined;
  const owner = ownedBy(discourse, mention, office);
  if (owner || office.organization) return owner;
  return (
    inPairOf(discourse, mention) ??
    voiceOf(discourse, mention, office) ??
    ofPartyOf(discourse, mention, office) ??
    quotedWith(discourse, mention) ??
    besideColleague(discourse, mention, office) ??
    ofTown(discourse, mention, office)
  );
}

/** > | Colombia … branded its president, Gustavo Petro     his spokesman Ahmed Said */
function ownedBy(discourse: Discourse, mention: Mention, office: HeldOffice): CountryCode | undefined {
  const { tokens } = discourse.article;
  const word = tokens.at(mention.first - 1).lower;
  if (word === "its") {
    const [owner] = mainBefore(discourse, mention);
    return owner && /^(?:state|body|city)$/.test(owner.kind) ? owner.countries[0] : undefined;
  }
  const named = tokens.at(mention.first - 1).kind === "possessive" ? discourse.subjects.endingAt(mention.first - 1) : undefined;
  const owner = /^(?:his|her)$/.test(word)
    ? discourse.subjects
        .inSentence(mention.sentence)
        .findLast((other) => other.last < mention.first && other.name !== undefined && other.kind === "person")
    : named;
  const [whose] = (owner?.kind === "person" && discourse.of.get(owner)) || [];
  const held = whose?.offices.find((one) => one.organization ?? one.country);
  if (held?.organization && held.organization.country === undefined) office.organization ??= held.organization;
  return held?.country ?? whose?.country;
}

/** The subject of the sentence, where it stands before a mention, else that of the sentence before. */
function mainBefore(discourse: Discourse, mention: Mention): readonly Mention[] {
  const main = discourse.subjects.main(mention.sentence);
  if (main && main.last <= mention.first) return main.mentions;
  return discourse.subjects.main(mention.sentence - 1)?.mentions ?? [];
}

/** > | a summit between President Kasongo and President Mugabo: each of the country named in his place */
function inPairOf(discourse: Discourse, mention: Mention): CountryCode | undefined {
  const { tokens } = discourse.article;
  const inSentence = discourse.subjects.inSentence(mention.sentence);
  const at = inSentence.indexOf(mention);
  const opens = (one: Mention | undefined) =>
    one !== undefined && tokens.at(discourse.subjects.phraseStart(one) - 1).lower === "between";
  const joined = (one: Mention | undefined, other: Mention | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.last === other.first - 1 &&
    tokens.at(one.last).lower === "and" &&
    one.title !== undefined &&
    one.title.text === other.title?.text &&
    one.countries.length + other.countries.length === 0;
  const [before, after] = [inSentence[at - 1], inSentence[at + 1]];
  const nth = opens(mention) && joined(mention, after) ? 0 : opens(before) && joined(before, mention) ? 1 : undefined;
  if (nth === undefined) return undefined;
  const first = nth === 0 ? mention : before;
  const told = inSentence.filter((other) => other.kind !== "city" && other.last <= (first?.first ?? 0));
  const countries = [...new Set(told.flatMap((other) => other.countries))];
  return countries.length === 2 ? countries[nth] : undefined;
}

/** > | In Moscow, foreign ministry spokeswoman Vera Orlova     BEIJING -- … Foreign Ministry spokesperson Li Na */
function voiceOf(discourse: Discourse, mention: Mention, office: HeldOffice): CountryCode | undefined {
  if (!office.head.startsWith("spokes")) return undefined;
  const { tokens } = discourse.article;
  const located = discourse.subjects
    .inSentence(mention.sentence)
    .find((other) => other.kind === "city" && other.last <= mention.first && tokens.at(other.first - 1).text === "In");
  if (located) return located.countries[0];
  // > | China reacted sharply. Foreign Ministry spokesman Liu Wei told …
  const [told] = discourse.subjects.main(mention.sentence - 1)?.mentions ?? [];
  const briefed = discourse.subjects
    .inSentence(mention.sentence)
    .find(
      (other) =>
        other.kind === "city" &&
        other.countries.some((country) => capitalsOf(country).includes(tokens.at(other.first).text)) &&
        other.first > mention.last &&
        tokens.at(other.first - 1).lower === "in" &&
        /^(?:briefing|conference|reporters|journalists)$/.test(tokens.at(other.first - 2).lower),
    );
  // > | Foreign Ministry spokesman Liu Wei told a regular briefing in Beijing
  if (briefed) return briefed.countries[0];
  if (
    OFFICIAL_VOICE.test(office.title) &&
    told?.kind === "state" &&
    mention.first - (discourse.article.sentences[mention.sentence]?.first ?? 0) < 2
  )
    return told.countries[0];
  return OFFICIAL_VOICE.test(office.title) ? capitalOf(discourse) : undefined;
}

/** > | Senator Paul Whitfield, Republican of Iowa: parties that are named so in one country alone */
function ofPartyOf(discourse: Discourse, mention: Mention, office: HeldOffice): CountryCode | undefined {
  const { tokens } = discourse.article;
  const party = tokens.at(mention.last + 1).text;
  const told = /^[,(]$/.test(tokens.at(mention.last).text) && /^(?:Republican|Democrat|[RD]-\p{L}+)$/u.test(party);
  return told && office.rank === "legislator" ? "US" : undefined;
}

/** > | "President Cole and I remain committed," Secretary of State Rowan Hale said: of the speaker's country */
function quotedWith(discourse: Discourse, mention: Mention): CountryCode | undefined {
  const { tokens } = discourse.article;
  if (tokens.at(mention.last).lower !== "and" || tokens.at(mention.last + 1).text !== "I") return undefined;
  const speaker = discourse.cuesOf[mention.sentence]?.[0]?.subject?.mentions[0];
  return speaker && (speaker.countries[0] ?? discourse.of.get(speaker)?.[0]?.country);
}

/** > | a block of flats in Kharkiv was hit, regional governor Petro Hnatiuk said */
function ofTown(discourse: Discourse, mention: Mention, office: HeldOffice): CountryCode | undefined {
  if (!/^(?:governor|mayor)$/.test(office.head)) return undefined;
  return discourse.subjects.inSentence(mention.sentence).find((other) => other.kind === "city" || other.kind === "state")
    ?.countries[0];
}

/** > | The Lebanese president received the envoy. Prime Minister Nabil Harb also met her: of the country of whom the sentence before told */
function besideColleague(discourse: Discourse, mention: Mention, office: HeldOffice): CountryCode | undefined {
  const { tokens, sentences } = discourse.article;
  if (tokens.at(mention.last).lower !== "also" || mention.first !== sentences[mention.sentence]?.first) return undefined;
  const before = discourse.subjects.main(mention.sentence - 1)?.mentions;
  const [colleague] = before?.length === 1 ? before : [];
  const country =
    colleague?.kind === "person" ? (colleague.countries[0] ?? discourse.of.get(colleague)?.[0]?.country) : undefined;
  return country && !discourse.holders.has(`${country}|${office.rank ?? ""}`) ? country : undefined;
}
