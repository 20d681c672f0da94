/** Countries whose head of state is a monarch, as of 2025: they have no president. */
export const MONARCHIES: ReadonlySet<string> = new Set(
  "AD AE AG AU BE BH BN BS BT BZ CA DK ES GB GD JM JO JP KH KN KW LC LI LS LU MA MC MY NL NO NZ OM PG QA SA SB SE SZ TH TO TV VA VC".split(
    " ",
  ),
);

/** Countries whose government has no prime minister, as of 2025. */
export const WITHOUT_PRIME_MINISTER: ReadonlySet<string> = new Set(
  "AO AR BJ BO BR CH CL CN CO CR CY DO EC GH GM GT HN ID IR KE LR MW MX NG NI PA PH PY SL SV TM TR US UY VE ZA ZM ZW".split(" "),
);
