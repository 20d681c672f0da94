/** Schemes of identifiers that have a key of their own; any other key may be used beside them. */
export const IDENTIFIER_SCHEMES = {
  wikidata: "Wikidata item, such as `Q58217`.",
  geonames: "GeoNames feature number.",
  cow: "Correlates of War country code, number or abbreviation.",
  gw: "Gleditsch and Ward state number.",
  isni: "International Standard Name Identifier (ISO 27729).",
  lei: "Legal Entity Identifier (ISO 17442).",
  viaf: "Virtual International Authority File number.",
  unts: "Registration number in the United Nations Treaty Series.",
  pax: "PA-X Peace Agreements Database number.",
  gdelt: "GDELT event id or CAMEO actor code.",
  icews: "ICEWS event id or actor number.",
  cameo: "CAMEO event code, always a string: leading zeros count.",
  plover: "PLOVER event type, mode or context.",
  iptc: "IPTC NewsCodes, such as `medtop:20000639`.",
} as const;
