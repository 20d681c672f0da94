/**
 * What follows from records and is never stored.
 *
 * @module demarche/derive
 */
export { actsFor, principalsClosure } from "./acts-for.js";
export { agreementsOf } from "./agreements-of.js";
export { DOSSIER_LISTS, DossierIndex, entriesOf, type DossierEntry } from "./dossier-index.js";
export { highestRank } from "./highest-rank.js";
export { inThirdCountry } from "./in-third-country.js";
export { referencesOf, type Reference, type ReferenceTarget } from "./references.js";
export { arityOf, isJointPressConference, sidesOf, type Arity, type Side } from "./sides.js";
export { tookPlace } from "./took-place.js";
