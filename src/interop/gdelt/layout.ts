/** The columns of GDELT event tables, named as in GDELT's own header; the code books give their order only. */
const ACTOR = [
  "Code",
  "Name",
  "CountryCode",
  "KnownGroupCode",
  "EthnicCode",
  "Religion1Code",
  "Religion2Code",
  "Type1Code",
  "Type2Code",
  "Type3Code",
];
const HEAD = [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...ACTOR.map((name) => `Actor1${name}`),
  ...ACTOR.map((name) => `Actor2${name}`),
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
];
const GEO = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];
const geo = (parts: readonly string[]) =>
  ["Actor1Geo", "Actor2Geo", "ActionGeo"].flatMap((whose) => parts.map((part) => `${whose}_${part}`));

/** GDELT 2.0: 61 columns. Some published files have a 62nd, the name of the CAMEO code. */
export const COLUMNS_2: readonly string[] = [...HEAD, ...geo(GEO), "DATEADDED", "SOURCEURL"];
/** GDELT 1.0: 58 columns from April 2013 on, 57 before; no second administrative division. */
export const COLUMNS_1: readonly string[] = [
  ...HEAD,
  ...geo(GEO.filter((part) => part !== "ADM2Code")),
  "DATEADDED",
  "SOURCEURL",
];

/** Where the columns that records are made of stand. */
export interface Layout {
  readonly version: "1.0" | "2.0";
  readonly columns: readonly string[];
  readonly actionGeo: number;
  readonly lat: number;
  readonly added: number;
  readonly url: number;
}

function layoutOf(version: "1.0" | "2.0", columns: readonly string[]): Layout {
  const at = (name: string) => columns.indexOf(name);
  return {
    version,
    columns,
    actionGeo: at("ActionGeo_Type"),
    lat: at("ActionGeo_Lat"),
    added: at("DATEADDED"),
    url: at("SOURCEURL"),
  };
}

const V2 = layoutOf("2.0", COLUMNS_2);
const V1 = layoutOf("1.0", COLUMNS_1);

/** The layout of a row by the number of its columns; undefined where GDELT has no such table. */
export function layoutFor(columns: number): Layout | undefined {
  return columns === 61 || columns === 62 ? V2 : columns === 58 || columns === 57 ? V1 : undefined;
}

/** Columns whose place is the same in all tables. */
export const AT = {
  id: 0,
  date: 1,
  actor1: 5,
  actor2: 15,
  code: 26,
} as const;
