/** What a provider accepts as a schema for a model's answer. */
export interface ProfileRules {
  /** How a field says that the text does not tell: null, as one of two types, or an empty string. */
  readonly absent: "null" | "empty";
  /** Keywords that may stand in a schema; all others are refused or not heeded. */
  readonly keywords: readonly string[];
  /** Types that may be named. */
  readonly types: readonly string[];
  /** Whether `type` may be a list of two, one of them `null`. */
  readonly nullableTypes: boolean;
  /** Whether every object must name all its fields as required. */
  readonly allRequired: boolean;
  /** Whether every object must refuse other fields. */
  readonly closedObjects: boolean;
  /** Whether every object must say the order of its fields by `propertyOrdering`. */
  readonly ordered: boolean;
  /** Highest value of `minItems`. */
  readonly minItems: number;
  /** Values of `format`. */
  readonly formats: readonly string[];
  /** Highest counts, as `schemaSize` counts; what is absent has no bound that is known. */
  readonly limits: {
    readonly properties?: number;
    readonly depth?: number;
    readonly enumValues?: number;
    readonly characters?: number;
    readonly optional?: number;
    readonly unions?: number;
  };
}

const BASE = ["type", "description", "properties", "required", "additionalProperties", "items", "enum"];
const TYPES = ["object", "array", "string", "number", "integer", "boolean"];
const TIMES = ["date-time", "date", "time"];
const NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

/**
 * The rules of each profile, from what the providers document and refuse (OpenAI structured outputs, strict; Anthropic
 * structured outputs; Gemini with a JSON Schema; all as of 2026-02). `portable` is what all of them take.
 */
export const PROFILE_RULES = {
  "openai-strict": {
    absent: "null",
    keywords: [...BASE, ...NUMBERS, "anyOf", "const", "$ref", "$defs", "pattern", "format", "minItems", "maxItems"],
    types: [...TYPES, "null"],
    nullableTypes: true,
    allRequired: true,
    closedObjects: true,
    ordered: false,
    minItems: Infinity,
    formats: [...TIMES, "duration", "email", "hostname", "ipv4", "ipv6", "uuid"],
    limits: { properties: 5000, depth: 10, enumValues: 1000, characters: 120_000 },
  },
  anthropic: {
    // both optional fields and unions swell the grammar that the schema is compiled to
    absent: "empty",
    keywords: [...BASE, "anyOf", "const", "$ref", "$defs", "format", "minItems", "default"],
    types: [...TYPES, "null"],
    nullableTypes: true,
    allRequired: false,
    closedObjects: true,
    ordered: false,
    minItems: 1,
    formats: [...TIMES, "duration", "email", "hostname", "ipv4", "ipv6", "uuid", "uri"],
    limits: { optional: 24, unions: 16 },
  },
  gemini: {
    absent: "null",
    keywords: [...BASE, ...NUMBERS.slice(0, 2), "propertyOrdering", "format", "minItems", "maxItems", "prefixItems", "title"],
    types: [...TYPES, "null"],
    nullableTypes: true,
    allRequired: false,
    closedObjects: false,
    ordered: true,
    minItems: Infinity,
    formats: TIMES,
    limits: {},
  },
  portable: {
    absent: "null",
    keywords: [...BASE, ...NUMBERS.slice(0, 2), "format"],
    types: [...TYPES, "null"],
    nullableTypes: true,
    allRequired: true,
    closedObjects: true,
    ordered: false,
    minItems: 0,
    formats: TIMES,
    limits: { properties: 5000, depth: 10, enumValues: 1000, characters: 120_000, optional: 0, unions: 16 },
  },
} as const satisfies Record<string, ProfileRules>;

/** A provider's way with schemas, or what is common to all. */
export type ExtractionProfile = keyof typeof PROFILE_RULES;

/** The names of the profiles. */
export const EXTRACTION_PROFILES = Object.keys(PROFILE_RULES) as readonly ExtractionProfile[];

/** The rules of a profile. Throws a RangeError for a name that is none. */
export function rulesOfProfile(profile: ExtractionProfile): ProfileRules {
  if (!Object.hasOwn(PROFILE_RULES, profile))
    throw new RangeError(`There is no profile “${profile as string}”; there are ${EXTRACTION_PROFILES.join(", ")}.`);
  return PROFILE_RULES[profile];
}
