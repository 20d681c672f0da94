import type { Participant, ParticipantId } from "../../schema/interfaces.js";
import { CAMEO_ACTOR_TYPES, type CameoActorType } from "../../vocab/actor-types.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { slug } from "../slug.js";

/** The ten columns of an actor, as GDELT has them. */
export const ACTOR_COLUMNS = 10;

/** Where the codes of an actor are kept, so that they can be written back. */
export const ACTOR_EXT = "org.gdeltproject.actor";

/** The participant that the ten columns of an actor describe; undefined where they are empty. */
export function participantOf(columns: readonly string[]): Participant | undefined {
  const [code = "", given = "", country = "", group = "", ethnic = "", religion1 = "", religion2 = "", ...types] = columns;
  if (code === "" && given === "") return undefined;
  const known = countryBy("cameo", country);
  if (known && code === country) {
    const name = known.name;
    return { type: "participant", id: `participant:gdelt.${code}`, kind: "state", name, country: known.country };
  }
  const name = given === "" ? code : given;
  const id: ParticipantId = `participant:gdelt.${slug(code, 40)}.${slug(name, 70)}`;
  const codes = {
    Code: code,
    CountryCode: country,
    KnownGroupCode: group,
    EthnicCode: ethnic,
    Religion1Code: religion1,
    Religion2Code: religion2,
    Type1Code: types[0] ?? "",
    Type2Code: types[1] ?? "",
    Type3Code: types[2] ?? "",
  };
  const kept = Object.fromEntries(Object.entries(codes).filter(([, value]) => value !== ""));
  const category = typeOf(types[0])?.category;
  const shared = { type: "participant", id, name, ...(known && { country: known.country }), ext: { [ACTOR_EXT]: kept } } as const;
  if (category) return { ...shared, kind: "organization", category };
  if (group !== "") return { ...shared, kind: "organization" };
  return { ...shared, kind: "group" };
}

const typeOf = (code = ""): CameoActorType | undefined =>
  Object.hasOwn(CAMEO_ACTOR_TYPES, code) ? CAMEO_ACTOR_TYPES[code] : undefined;

const TYPES: Readonly<Record<string, string>> = {
  ministry: "GOV",
  presidency: "GOV",
  "diplomatic-mission": "GOV",
  "de-facto-authority": "GOV",
  ...Object.fromEntries(
    Object.entries(CAMEO_ACTOR_TYPES).flatMap(([type, { category }]) => (category ? [[category, type]] : [])),
  ),
  company: "BUS",
  "armed-group": "REB",
  "political-party": "OPP",
};

/** The columns of an actor for a participant; those that it was read from, where it was. */
export function actorColumns(participant: Participant | undefined): string[] {
  if (!participant) return Array.from({ length: ACTOR_COLUMNS }, () => "");
  const kept = participant.ext?.[ACTOR_EXT] as Readonly<Record<string, string>> | undefined;
  const name = plain(participant.name);
  if (kept) {
    const of = (column: string) => plain(kept[column] ?? "");
    return [
      of("Code"),
      name === kept["Code"] ? "" : name,
      of("CountryCode"),
      of("KnownGroupCode"),
      of("EthnicCode"),
      of("Religion1Code"),
      of("Religion2Code"),
      of("Type1Code"),
      of("Type2Code"),
      of("Type3Code"),
    ];
  }
  const iso =
    participant.kind === "person"
      ? participant.offices?.find(({ tenure, country }) => tenure !== "former" && country)?.country
      : participant.kind === "delegation"
        ? undefined
        : participant.country;
  const country = (iso && countryBy("iso", iso)?.cameo[0]) ?? "";
  const type =
    participant.kind === "organization"
      ? (TYPES[participant.category ?? ""] ?? "")
      : participant.kind === "person" && country !== ""
        ? "GOV"
        : "";
  return [`${country}${type}`, name, country, "", "", "", "", type, "", ""];
}

/** A value without what would end a column or a row. */
export function plain(value: string): string {
  return value.replace(/[\t\r\n]/g, " ");
}
