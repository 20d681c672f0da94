import type { CountryCode, Rank } from "../../schema/interfaces.js";
import { affiliationBeside, canHave, isMet } from "./affiliation-hints.js";
import { capitalOf } from "./bodies.js";
import type { Mention } from "../mentions/mention.js";
import type { Discourse } from "./discourse.js";
import { type Entity, type HeldOffice, ONE_HOLDER } from "./entity.js";
import { PREPOSITIONS } from "../lexicon/words.js";
import { knownCity, titleCase } from "../names.js";

const STATE_RANKS = new Set<Rank | undefined>([
  "head-of-state",
  "head-of-government",
  "deputy-head",
  "foreign-minister",
  "minister",
  "deputy-minister",
  "special-envoy",
  "ambassador",
  "adviser",
  "legislator",
]);
const NO_DEFAULT = new Set([
  "commissioner",
  "constable",
  "councillor",
  "mayor",
  "governor",
  "professor",
  "analyst",
  "expert",
  "economist",
  "sheikh",
  "archbishop",
  "cardinal",
  "pope",
]);

/** Gives a country to those whose title names none, by what stands around it. */
export function settleCountries(discourse: Discourse): void {
  const issuer = issuerCountry(discourse);
  const counts = new Map<CountryCode, number>();
  for (const mention of discourse.mentions)
    for (const country of mention.countries)
      counts.set(country, (counts.get(country) ?? 0) + (mention.kind === "city" ? 0.5 : 1));
  for (const person of discourse.persons) {
    for (const held of person.offices)
      if (held.country && !held.former && held.rank) discourse.holders.set(`${held.country}|${held.rank}`, person);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  for (const person of discourse.persons) {
    const [office] = person.offices;
    if (!office || office.organization || office.country || person.country) continue;
    const beside = affiliationBeside(discourse, person, office);
    if (!beside || !canHave(beside, office)) continue;
    office.country = person.country = beside;
    if (!office.former && office.rank) discourse.holders.set(`${beside}|${office.rank}`, person);
  }
  for (const person of discourse.persons) {
    const office = person.offices[0];
    if (!office || office.organization || office.country) {
      person.country ??= office?.country;
      continue;
    }
    const known = person.country ?? signedFor(discourse, person) ?? inOrder(discourse, person);
    if (known) {
      office.country = person.country = known;
      continue;
    }
    if (office.title === "Secretary") office.country = person.country = "US";
    const wanted = STATE_RANKS.has(office.rank) && !NO_DEFAULT.has(office.head);
    const country = office.country ?? countryFromContext(discourse, person, office, issuer, wanted ? frequent : []);
    if (country) office.country = person.country = country;
  }
}

/** > | a summit between Presidents Kasongo and Mugabo: each of the country named in his place, here or shortly before */
function inOrder(discourse: Discourse, person: Entity): CountryCode | undefined {
  const mention = person.mentions[0];
  if (mention?.nth === undefined) return undefined;
  const here = discourse.subjects
    .inSentence(mention.sentence)
    .filter((other) => other.last <= mention.first && other.nth === undefined);
  const told = [1, 2, 3].map((back) => discourse.subjects.main(mention.sentence - back)?.mentions ?? []);
  for (const listed of [here, ...told]) {
    const countries = [...new Set(listed.filter((other) => other.kind !== "city").flatMap((other) => other.countries))];
    if (countries.length === 2) return countries[mention.nth];
  }
  return undefined;
}

/** > | Hon. Kwaku Boateng Mensah, Deputy Minister …, signed for Ghana */
function signedFor(discourse: Discourse, person: Entity): CountryCode | undefined {
  const { tokens, nameAt, sentences } = discourse.article;
  for (const mention of person.mentions) {
    const stop = sentences[mention.sentence]?.last ?? 0;
    for (let at = mention.last; at < stop; at++) {
      if (!/^(?:signed|represented|representing)$/.test(tokens.at(at).lower)) continue;
      let next = at + 1;
      while (/^(?:it|for|on|behalf|of|the)$/.test(tokens.at(next).lower)) next++;
      const name = nameAt[next];
      if (name?.known.type === "state") return name.known.country;
      break;
    }
  }
  return undefined;
}

/** The country whose office put the text out, where its head says so. */
function issuerCountry(discourse: Discourse): CountryCode | undefined {
  const { paragraphs, text } = discourse.article;
  for (const { start, end } of paragraphs.slice(0, 5)) {
    const ministry = discourse.mentions.find(
      (mention) =>
        mention.kind === "body" &&
        /^(?:Ministry|Department)$/.test(mention.noun ?? "") &&
        discourse.article.tokens.at(mention.first).start === start &&
        discourse.article.tokens.at(mention.last - 1).end === end,
    );
    // > | Ministry of Foreign Affairs of the Republic of Chile: a heading
    if (ministry?.countries[0]) return ministry.countries[0];
    if (
      /\bDepartment Spokesperson\b|\bOffice of the Spokesperson\b|\battributable to (?:Department |Deputy |Principal Deputy )?Spokesperson\b/.test(
        text.slice(start, Math.min(end, start + 200)),
      )
    )
      return "US";
  }
  return undefined;
}

function countryFromContext(
  discourse: Discourse,
  person: Entity,
  office: HeldOffice,
  issuer: CountryCode | undefined,
  frequent: readonly CountryCode[],
): CountryCode | undefined {
  const mention = person.mentions.find((one) => one.title) ?? person.mentions[0];
  if (!mention) return undefined;
  const inSentence = discourse.subjects.inSentence(mention.sentence);
  const main = discourse.subjects.main(mention.sentence);
  const isMain = main?.mentions.includes(mention) === true;
  const { tokens } = discourse.article;
  const met = isMet(discourse, mention);
  const taken = (country: CountryCode) => {
    if (!canHave(country, office) || (met && country === issuer)) return true;
    const holder = ONE_HOLDER.has(office.rank) ? discourse.holders.get(`${country}|${office.rank ?? ""}`) : undefined;
    return holder !== undefined && holder !== person;
  };
  // > | In Bangkok, Thailand, Secretary Hale will meet with Prime Minister Somchai Rattana
  if (!isMain && STATE_RANKS.has(office.rank)) {
    const located = inSentence.find(
      (other) => (other.kind === "city" || other.kind === "state") && tokens.at(other.first - 1).text === "In",
    );
    if (located?.countries[0] && !taken(located.countries[0])) return located.countries[0];
  }
  // > | traveled to the People's Republic of China for meetings with State Councilor and Foreign Minister Liu Wenhao
  if (!isMain && STATE_RANKS.has(office.rank)) {
    const goal = inSentence.find((other) => {
      const before = tokens.at(other.first - 1).lower === "the" ? other.first - 2 : other.first - 1;
      const verb = tokens.at(before - 1).lower;
      const visited = /^(?:visit|visited|visiting|visits)$/.test(tokens.at(before).lower);
      const went =
        tokens.at(before).lower === "to" &&
        /^(?:travel|travels|traveled|travelled|traveling|travelling|flew|fly|flies|trip|visit|visited|went|go|heads|headed)$/.test(
          verb,
        );
      return other.last < mention.first && (other.kind === "state" || other.kind === "city") && (visited || went);
    });
    if (goal?.countries[0] && !taken(goal.countries[0])) return goal.countries[0];
    // > | Liu Wenhao and other PRC officials
    if (tokens.at(mention.last).lower === "and" && tokens.at(mention.last + 1).lower === "other") {
      const others = inSentence.find((other) => other.first === mention.last + 2);
      if (others?.countries[0]) return others.countries[0];
    }
  }
  // one of a list of colleagues: "Secretary Hale, National Security Advisor Wells"
  const neighbour = inSentence.findLast(
    (other) => other.kind === "person" && other.last <= mention.first && mention.first - other.last <= 3,
  );
  if (neighbour && neighbour !== mention) {
    const between = discourse.textOf(neighbour.last, mention.first).trim();
    const country = discourse.of.get(neighbour)?.[0]?.country;
    if (country && /^(?:,|and|, and)$/.test(between) && !taken(country) && neighbour.countries.length === 0) return country;
  }
  if (issuer && !taken(issuer)) return issuer;
  // > | General Osman al-Tayeb "…", his deputy Yasir al-Hilu told a rally
  if (/^(?:his|her)$/.test(tokens.at(mention.first - 1).lower)) {
    const owner = inSentence.findLast(
      (other) => other.last < mention.first && other.name !== undefined && other.kind === "person",
    );
    const country = owner && (discourse.of.get(owner)?.[0]?.country ?? owner.countries[0]);
    if (country) return country;
  }
  // a spokesperson speaks for the body named last
  if (office.head.startsWith("spokes")) {
    const near = [
      ...discourse.subjects.inSentence(mention.sentence - 1),
      ...inSentence.filter((other) => other.first < mention.first),
    ];
    const body = near.findLast((other) => (other.kind === "body" || other.kind === "organization") && other.countries.length > 0);
    const country = body?.countries[0] ?? (near.some((other) => other.kind === "body") ? capitalOf(discourse) : undefined);
    if (country) return country;
  }
  // > | The White House welcomed the step. President Whitmore praised …
  if (office.rank === "head-of-state" || office.rank === "head-of-government") {
    const house = [...discourse.subjects.inSentence(mention.sentence - 1), ...inSentence].findLast(
      (other) => (other.organization ?? other.title?.affiliation.organization)?.category === "presidency",
    );
    if (house?.countries[0] && !taken(house.countries[0])) return house.countries[0];
  }
  // > | An Israeli official said Prime Minister Ehud Sharvit had told …: who speaks of an office without country means his own
  const cue = discourse.cuesOf[mention.sentence]?.find(
    (one) =>
      one.last <= mention.first &&
      !one.inverted &&
      (one.frame === "say" || / that\b/.test(discourse.textOf(one.first, mention.first))),
  );
  const speaker = cue && office.rank !== "head-of-organization" ? cue.subject?.mentions[0] : undefined;
  const own = speaker?.countries[0] ?? (speaker && discourse.of.get(speaker)?.[0]?.country);
  const speaks = discourse.cuesOf[mention.sentence]?.some((one) => one.subject?.mentions.includes(mention)) === true;
  if (own && STATE_RANKS.has(office.rank) && speaker !== mention && !speaks && !taken(own)) return own;
  // somebody who meets another is not of the other's country
  const theirs = new Set(
    inSentence.flatMap((other) =>
      other !== mention &&
      (other.kind === "person" ||
        (other.first > mention.last && isMet(discourse, other)) ||
        (met && main?.mentions.includes(other)))
        ? other.countries
        : [],
    ),
  );
  // > | special envoy Steve Hale and Jared Cole, President Whitmore's son-in-law: those named together are of one side
  const beside = inSentence.find(
    (other) =>
      other.kind === "person" &&
      other.last <= mention.first &&
      other.countries.length > 0 &&
      main?.mentions.includes(other) === true &&
      mention.first - other.last < 6 &&
      discourse.subjects.isPossessive(mention) &&
      tokens.at(mention.first - 1).text === ",",
  );
  if (beside?.countries[0] && !taken(beside.countries[0])) return beside.countries[0];
  if (frequent.length === 0) return undefined;
  const mainCountry = main?.mentions.find((one) => one.kind === "state" || one.kind === "organization" || one.kind === "body")
    ?.countries[0];
  if (!isMain && mainCountry && !taken(mainCountry)) return mainCountry;
  let best: { country: CountryCode; distance: number } | undefined;
  for (const other of inSentence) {
    const country = other.countries.find((one) => !taken(one));
    if (
      !country ||
      other === mention ||
      isPlaceOf(discourse, other) ||
      other.kind === "person" ||
      other.kind === "counterpart" ||
      theirs.has(country)
    )
      continue;
    // > | King Nasser congratulated Thailand: the object of a verb is another's country
    const governor = tokens.at(discourse.subjects.phraseStart(other) - 1);
    if (
      isMain &&
      other.kind === "state" &&
      governor.kind === "word" &&
      /(?:ed|s)$/.test(governor.lower) &&
      !PREPOSITIONS.has(governor.lower)
    )
      continue;
    const distance = Math.abs(other.first - mention.first);
    if (!best || distance < best.distance) best = { country, distance };
  }
  if (best) return best.country;
  // > | Georgia's foreign ministry said … Prime Minister Gvaramia dismissed: of whom the sentence before told
  const opensSentence = mention.first - (discourse.article.sentences[mention.sentence]?.first ?? 0) < 2;
  const before = isMain || opensSentence ? discourse.subjects.main(mention.sentence - 1)?.mentions : undefined;
  const [told] = before?.length === 1 ? before : [];
  if (
    told?.countries[0] &&
    /^(?:body|state|organization)$/.test(told.kind) &&
    !taken(told.countries[0]) &&
    !theirs.has(told.countries[0])
  )
    return told.countries[0];
  const city = discourse.article.dateline && knownCity(titleCase(discourse.article.dateline.city));
  if (city && !taken(city.country) && !theirs.has(city.country)) return city.country;
  return frequent.find((country) => !taken(country) && !theirs.has(country));
}

/** Whether a country is only where something is, or where somebody goes. */
function isPlaceOf(discourse: Discourse, mention: Mention): boolean {
  const { tokens } = discourse.article;
  let at = discourse.subjects.phraseStart(mention) - 1;
  if (/^(?:southern|northern|eastern|western|central|neighbouring|neighboring)$/.test(tokens.at(at).lower)) at--;
  return (
    /^(?:in|for|from|near|across)$/.test(tokens.at(at).lower) &&
    tokens.at(mention.last).kind !== "possessive" &&
    mention.kind !== "demonym"
  );
}
