/**
 * Schemas and prompts for language models, and their answers held against the text.
 *
 * @module demarche/llm
 */
export { checkProfile } from "./check-profile.js";
export { decodeExtraction, type DecodedExtraction, type ExtractionMeta } from "./decode-extraction.js";
export { EXTRACTION_CODES, type ExtractionCode } from "./extraction-codes.js";
export { extractionPrompt } from "./extraction-prompt.js";
export { extractionSchema, type ExtractionSchema } from "./extraction-schema.js";
export { EXTRACTION_PROFILES, PROFILE_RULES, type ExtractionProfile, type ProfileRules } from "./profiles.js";
export { repairPrompt } from "./repair-prompt.js";
export { schemaSize, type SchemaSize } from "./schema-size.js";
