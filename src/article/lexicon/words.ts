/** Articles, demonstratives and possessives, which open a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this that these those his her its their our my your each every some any several many few all both no another other such".split(
    " ",
  ),
);

/** Prepositions: a noun phrase after one is no subject. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of in on at by for with from to into onto about against between among amid over under during through towards toward via per within without across behind beyond near upon alongside including despite regarding concerning following like unlike off around beside besides versus".split(
    " ",
  ),
);

/** Words that open a clause. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "that and but or while whereas when where after before because if as since until although though which who whom whose so then than yet nor whether how why what once unless".split(
    " ",
  ),
);

/** Auxiliaries and modals. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were be been being am has have had having will would shall should can could may might must do does did 'll 'd 've 're 'm".split(
    " ",
  ),
);

/** Other words that, capitalized at the start of a sentence, are no name. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  (
    "also however meanwhile earlier later today yesterday tomorrow tonight now there here not only just even still already again more most less least very " +
    "according regarding asked both neither either during last next first second third new former late early if because our we i you it he she they them him us " +
    "talks meeting officials leaders sources diplomats analysts critics experts members people ministers sanctions negotiations relations war peace no yes in on at by for with from to of as while after before since until when where " +
    "the a an this that these those his her its their and but or so yet nor thus therefore moreover furthermore nevertheless nonetheless instead indeed finally separately " +
    "speaking citing noting adding asked pressed any all many some several few each every one two three four five six seven eight nine ten dozens hundreds thousands about around under over between among despite following including " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "christmas easter ramadan mr mrs ms dr hon office statement photo file read reporting edited editing video image source reuters ap afp updated published what who which why how then than whether though although joint press conference " +
    "united central northern southern eastern western north south east west black red green blue gulf sea ocean strait island islands river lake mount mountain bay cape peninsula valley region province district city town village airport street avenue square palace castle airport base camp border war operation resolution article chapter treaty agreement pact accord protocol convention charter act law summit forum initiative plan program programme project strategy mechanism process conference day week month year"
  ).split(/\s+/),
);

/** Small words inside a personal name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "al el de da di del della der den dos das du la le las los van von zu bin ben ibn bint abu ul ur ter ten y e af av".split(" "),
);

/** Weekdays and months in lower case, with their number. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    sunday: 0,
    monday: 1,
    tuesday: 2,
    wednesday: 3,
    thursday: 4,
    friday: 5,
    saturday: 6,
  }),
);
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
    jan: 1,
    feb: 2,
    aug: 8,
    sept: 9,
    sep: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
);

/** Abbreviations with a full stop that do not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "Mr Mrs Ms Dr Prof Hon Gen Lt Col Maj Sgt Capt Adm Rep Sen Gov Sec Rev St Jr Sr No Nos vs Vol Art Arts Fig Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Rt Brig Cmdr Messrs Amb approx ca cf al p pp".split(
    " ",
  ),
);
