/** Nouns that head a title, singular, with the office's rank; an empty rank is no office of state. */
export const TITLE_HEADS: Readonly<Record<string, string>> = {
  president: "head-of-state",
  king: "head-of-state",
  queen: "head-of-state",
  emir: "head-of-state",
  amir: "head-of-state",
  sultan: "head-of-state",
  emperor: "head-of-state",
  pope: "head-of-state",
  monarch: "head-of-state",
  premier: "head-of-government",
  chancellor: "head-of-government",
  taoiseach: "head-of-government",
  "vice-president": "deputy-head",
  minister: "minister",
  secretary: "minister",
  "secretary-general": "head-of-organization",
  "director-general": "head-of-organization",
  chairman: "head-of-organization",
  chairwoman: "head-of-organization",
  chairperson: "head-of-organization",
  chair: "head-of-organization",
  chief: "head-of-organization",
  commissioner: "minister",
  councilor: "minister",
  councillor: "minister",
  "attorney-general": "minister",
  undersecretary: "deputy-minister",
  "under-secretary": "deputy-minister",
  envoy: "special-envoy",
  representative: "special-envoy",
  mediator: "special-envoy",
  coordinator: "special-envoy",
  negotiator: "special-envoy",
  ambassador: "ambassador",
  nuncio: "ambassador",
  consul: "official",
  "d'affaires": "charge-daffaires",
  senator: "legislator",
  congressman: "legislator",
  congresswoman: "legislator",
  lawmaker: "legislator",
  speaker: "legislator",
  deputy: "legislator",
  adviser: "adviser",
  advisor: "adviser",
  aide: "adviser",
  counselor: "adviser",
  counsellor: "adviser",
  general: "military-officer",
  admiral: "military-officer",
  colonel: "military-officer",
  commander: "military-officer",
  marshal: "military-officer",
  director: "senior-official",
  head: "senior-official",
  governor: "senior-official",
  mayor: "senior-official",
  official: "official",
  diplomat: "official",
  spokesman: "official",
  spokeswoman: "official",
  spokesperson: "official",
  source: "",
  constable: "official",
  judge: "official",
  prince: "head-of-state",
  princess: "official",
  sheikh: "",
  leader: "head-of-organization",
  ruler: "head-of-state",
  dictator: "head-of-state",
  strongman: "head-of-state",
  warlord: "",
  analyst: "expert",
  professor: "expert",
  expert: "expert",
  economist: "expert",
  delegate: "official",
  cardinal: "official",
  archbishop: "official",
  founder: "",
  executive: "",
  ceo: "",
  activist: "",
};

/** Words that may stand before the head of a title. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "deputy vice prime foreign first second chief special senior acting interim outgoing incoming former then late longtime top lead " +
    "state national security defense defence interior home finance economy economic trade industry energy oil commerce commercial justice health education environment " +
    "agriculture culture climate transport transportation development international regional cooperation cabinet presidential " +
    "parliamentary opposition party press government governmental military naval nuclear peace policy political public relations chargé " +
    "affairs external european crown permanent principal assistant executive managing associate supreme army navy joint high caretaker " +
    "transitional union federal royal majority minority house senate congressional department ministry treasury labor labour budget " +
    "information communications digital technology science water humanitarian human rights disarmament diplomatic legal police crime general secretary minister state head " +
    "attorney lieutenant major brigadier rear air hostage middle eastern africa asia europe spy field co self-declared self-proclaimed de facto rebel insurgent separatist tribal youth student militia guerrilla spiritual veteran longest-serving newly appointed newly-appointed elected"
  ).split(/\s+/),
);

/** Words of a portfolio: what a title's "of", "for" or "to" may govern beside countries and bodies. */
export const PORTFOLIO: ReadonlySet<string> = new Set(
  (
    "affairs foreign external international regional integration arms control security state defense defence war peace interior home justice women girls " +
    "human rights climate change trade industry commerce economy economic energy finance treasury environment health education culture " +
    "agriculture food fisheries transport development cooperation relations policy political public global migration refugees labor labour " +
    "science technology water information communication communications digital nuclear nonproliferation disarmament counterterrorism law enforcement " +
    "intelligence religious freedom hostage hostages strategic civil military staff protocol parliament parliamentary national civilian democracy " +
    "planning budget operations peacekeeping humanitarian emergency relief management european asian african american western eastern southern northern central middle east " +
    "asia africa europe pacific indo-pacific hemisphere near south north commonwealth neighbourhood enlargement process reconstruction research sport sports tourism " +
    "youth family social welfare infrastructure investment investments housing minorities diaspora commission council government cabinet exchequer navy army air force joint chiefs central bank balkans horn sahel caucasus arctic levant great lakes"
  ).split(/\s+/),
);

/** Words of address before a name, which are no office. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Hon Hon. Rt Sir Dame Lord Lady Prof Prof. Shri Shrimati Rev Rev. H.E. HE Ayatollah Hajj Messrs Messrs. Gen Gen. Lt Lt. Maj Maj. Col Col. Adm Adm. Brig Brig. Capt Capt. Sgt".split(
    " ",
  ),
);

/** Titles that one country alone uses in this form. */
export const TITLE_COUNTRIES: Readonly<Record<string, string>> = {
  "secretary of state": "US",
  "deputy secretary of state": "US",
  "assistant secretary of state": "US",
  "under secretary of state": "US",
  "secretary of defense": "US",
  "defense secretary": "US",
  "treasury secretary": "US",
  "secretary of the treasury": "US",
  "foreign secretary": "GB",
  "home secretary": "GB",
  "defence secretary": "GB",
  "chancellor of the exchequer": "GB",
  taoiseach: "IE",
  pope: "VA",
};

/** Titles whose holder belongs to a body: by the title as it stands in running text. */
export const RANK_OF_TITLE: Readonly<Record<string, string>> = {
  "foreign minister": "foreign-minister",
  "minister of foreign affairs": "foreign-minister",
  "minister for foreign affairs": "foreign-minister",
  "external affairs minister": "foreign-minister",
  "secretary of state": "foreign-minister",
  "foreign secretary": "foreign-minister",
  "prime minister": "head-of-government",
  "vice president": "deputy-head",
  "deputy prime minister": "deputy-head",
  "deputy president": "deputy-head",
  "crown prince": "deputy-head",
  "head of state": "head-of-state",
  "head of government": "head-of-government",
  "general secretary": "head-of-state",
};
