import type { CountryCode, OrganizationCategory } from "../schema/interfaces.js";
import { CITY_ROWS } from "./lexicon/cities.js";
import { COUNTRY_ROWS } from "./lexicon/countries.js";
import { COUNTRY_ALIAS_ROWS } from "./lexicon/country-aliases.js";
import { INTERGOVERNMENTAL_ROWS, METONYM_ROWS, MOVEMENT_ROWS } from "./lexicon/organizations.js";
import { PhraseTable } from "./phrase-table.js";
import { isCapitalized, type TokenList } from "./tokens.js";

/** What a known name stands for. */
export type Known =
  | { readonly type: "state"; readonly country: CountryCode }
  | { readonly type: "demonym"; readonly country: CountryCode }
  | { readonly type: "city"; readonly country: CountryCode; readonly name: string; readonly capital: boolean }
  | {
      readonly type: "organization";
      readonly name: string;
      readonly acronym?: string | undefined;
      readonly category: OrganizationCategory;
      readonly country?: CountryCode | undefined;
    };

type KnownOrganization = Extract<Known, { type: "organization" }>;

// with all fields in each: the engine reads objects of many shapes several times slower
const organizationOf = (
  name: string,
  category: OrganizationCategory,
  acronym: string | undefined,
  country: CountryCode | undefined,
): KnownOrganization => ({ type: "organization", name, acronym, category, country });

const table = new PhraseTable<Known>();
const usualNames = new Map<string, string>();
const demonyms = new Map<string, string>();
const capitalNames = new Map<CountryCode, string[]>();
const STATE_FORMS = new Set(["Republic", "Kingdom", "State", "Commonwealth", "Sultanate", "Principality", "Emirate"]);
const list = (cell = "") => cell.split(";").filter((name) => name !== "");

for (const row of [...COUNTRY_ROWS, ...COUNTRY_ALIAS_ROWS]) {
  const [code = "", names, nationalities, capitals] = row.split("|");
  const country = code as CountryCode;
  const [usual] = list(names);
  if (usual !== undefined && !usualNames.has(code)) usualNames.set(code, usual);
  for (const name of list(capitals)) {
    table.add(name, { type: "city", country, name, capital: true });
    capitalNames.set(country, [...(capitalNames.get(country) ?? []), name]);
  }
  for (const name of list(nationalities)) {
    table.add(name, { type: "demonym", country });
    if (!demonyms.has(code)) demonyms.set(code, name);
  }
  for (const name of list(names)) table.add(name, { type: "state", country });
}
for (const row of CITY_ROWS) {
  const [code = "", names] = row.split("|");
  for (const name of list(names)) table.add(name, { type: "city", country: code as CountryCode, name, capital: false });
}
for (const row of INTERGOVERNMENTAL_ROWS) {
  const [acronym = "", names] = row.split("|");
  const [name = acronym] = list(names);
  const known: Known = organizationOf(name, "intergovernmental", acronym || undefined, undefined);
  for (const each of [acronym, ...list(names)]) if (each) table.add(each, known);
}
for (const row of [...METONYM_ROWS, ...MOVEMENT_ROWS]) {
  const [name = "", code = "", category = "", others] = row.split("|");
  const known: Known = organizationOf(name, category, undefined, code ? (code as CountryCode) : undefined);
  for (const each of [name, ...list(others)]) table.add(each, known);
}

/** The capitals of a country, by all their names: those that may stand for its government. */
export function capitalsOf(country: CountryCode): readonly string[] {
  return capitalNames.get(country) ?? [];
}

/** The usual English name of a country. */
export function countryName(country: CountryCode): string {
  return usualNames.get(country) ?? country;
}

/** The usual English adjective of a country. */
export function countryAdjective(country: CountryCode): string {
  return demonyms.get(country) ?? countryName(country);
}

/** What a name on its own stands for. */
export function knownName(name: string): Known | undefined {
  return table.get(name);
}

/** A city by its name, however it is capitalized. */
export function knownCity(name: string): Extract<Known, { type: "city" }> | undefined {
  for (const spelling of [name, titleCase(name)]) {
    const known = table.get(spelling);
    if (known?.type === "city") return known;
    if (known?.type === "state") {
      // Singapore, Luxembourg, Djibouti: the city has the state's name
      const country = known.country;
      if (COUNTRY_ROWS.some((row) => row.startsWith(`${country}|`) && row.endsWith(`|${spelling}`)))
        return { type: "city", country, name: spelling, capital: true };
    }
  }
  return undefined;
}

const WORD_START = /(^|[\s'-])(\p{L})/gu;

/** A name in capitals as it is usually written: `NEW YORK` as `New York`. */
export function titleCase(name: string): string {
  return name.toLowerCase().replace(WORD_START, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** A known name where it stands in a text. */
export interface NameMention {
  readonly first: number;
  /** Just after its last token. */
  readonly last: number;
  readonly known: Known;
  /** The other countries of a word such as `Russia-US`. */
  readonly also?: readonly CountryCode[];
}

/**
 * The names of a text read by one another: "Pakistan's Foreign Office" makes the office Pakistan's throughout, and beside North
 * Korea "the North" is that country.
 */
export function namesInContext(names: readonly NameMention[], tokens: TokenList): NameMention[] {
  const owners = new Map<string, CountryCode>();
  for (const [index, { first, known }] of names.entries()) {
    const before = names[index - 1];
    if (known.type !== "organization" || !known.country || !before || before.known.type === "organization") continue;
    const owned = before.last === first || (before.last === first - 1 && tokens.at(before.last).kind === "possessive");
    if (owned && before.known.country !== known.country && before.known.type !== "city")
      owners.set(known.name, before.known.country);
  }
  const named = owners.size === 0 ? names : names.map((name) => ownedBy(name, owners));
  const koreas = named.some(({ known }) => known.type !== "organization" && (known.country === "KP" || known.country === "KR"));
  return koreas ? withKoreas(named, tokens) : [...named];
}

function ownedBy(name: NameMention, owners: ReadonlyMap<string, CountryCode>): NameMention {
  const country = name.known.type === "organization" ? owners.get(name.known.name) : undefined;
  return country && name.known.type === "organization" ? { ...name, known: { ...name.known, country } } : name;
}

function withKoreas(names: readonly NameMention[], tokens: TokenList): NameMention[] {
  const found = [...names];
  for (let at = 1; at < tokens.length; at++) {
    const { text } = tokens.at(at);
    if ((text !== "North" && text !== "South") || tokens.at(at - 1).lower !== "the" || isCapitalized(tokens.at(at + 1))) continue;
    found.push({ first: at, last: at + 1, known: { type: "state", country: text === "North" ? "KP" : "KR" } });
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Whether a name may begin with a word in lower case: `al-Shabaab`, `the Gambia`. */
function startsName(text: string): boolean {
  return text === "the" || text === "al" || text.startsWith("al-") || text.startsWith("al'") || text.startsWith("al’");
}

/** All known names in a text, the longest at each place. Hyphenated words are looked at part by part. */
export function findNames(tokens: TokenList): NameMention[] {
  const found: NameMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens.at(at);
    const code = token.text.charCodeAt(0);
    // names begin with a capital, a digit or, in Arabic ones, with "al-"
    if (token.kind === "mark" || token.kind === "possessive" || (code >= 97 && code <= 122 && !startsName(token.text))) {
      at++;
      continue;
    }
    const match = table.match(tokens, at);
    if (match) {
      found.push({ first: at, last: at + match.length, known: match.value });
      at += match.length;
      continue;
    }
    // > | Republic of Ghana     Kingdom of Norway
    if (STATE_FORMS.has(token.text) && tokens.at(at + 1).lower === "of") {
      const from = tokens.at(at + 2).lower === "the" ? at + 3 : at + 2;
      const state = table.match(tokens, from);
      if (state?.value.type === "state") {
        found.push({ first: at, last: from + state.length, known: state.value });
        at = from + state.length;
        continue;
      }
    }
    if (token.text.includes("-")) {
      // > | Russia-US talks   Kurdish-led   Syrian-Turkish border   U.S-China
      const parts = token.text.split("-").map((part) => table.get(part));
      const countries = parts.flatMap((part) =>
        part && part.type !== "organization" && part.type !== "city" ? [part.country] : [],
      );
      const [country, ...also] = countries;
      if (country) found.push({ first: at, last: at + 1, known: { type: "demonym", country }, also });
    }
    at++;
  }
  return found;
}
