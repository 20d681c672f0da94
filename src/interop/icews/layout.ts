/** The columns of ICEWS event files, 2018 layout, named as in their header. */
export const COLUMNS = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;

// ICEWS writes countries as names, some unlike ISO's
const NAMES: Readonly<Record<string, string>> = {
  "United States": "US",
  "Russian Federation": "RU",
  "Occupied Palestinian Territory": "PS",
  "United Kingdom": "GB",
  Iran: "IR",
  Syria: "SY",
  Vietnam: "VN",
  Laos: "LA",
  Moldova: "MD",
  Tanzania: "TZ",
  Venezuela: "VE",
  Bolivia: "BO",
  Brunei: "BN",
  Taiwan: "TW",
  Turkey: "TR",
  "Czech Republic": "CZ",
  Swaziland: "SZ",
  Macedonia: "MK",
  "Cape Verde": "CV",
  "East Timor": "TL",
  "Côte d'Ivoire": "CI",
  "Democratic Republic of Congo": "CD",
  "Republic of Congo": "CG",
  China: "CN",
  Myanmar: "MM",
};

const BY_CODE: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(NAMES).map(([name, code]) => [code, name]));

/** ISO 3166 code for a country's name in ICEWS, where it is one of its own spelling. */
export function icewsCountry(name: string): string | undefined {
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

/** The name of a country as ICEWS spells it, where that is not ISO's. */
export function icewsName(country: string): string | undefined {
  return BY_CODE[country];
}
