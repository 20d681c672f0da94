/** The small words of a language on which the sense of a quotation turns. All in lower case, apostrophes straight. */
export interface Lexicon {
  /** Words and phrases that negate what follows. */
  readonly negators: readonly string[];
  /** Words and phrases that turn round what follows, and are turned round themselves by a negator before them. */
  readonly reversers: readonly string[];
  /** Phrases that hold a negator and negate nothing. */
  readonly neutral: readonly string[];
  /** Words at which the reach of a negator ends: conjunctions, relative pronouns, verbs that presuppose what follows. */
  readonly ends: readonly string[];
  /** Words that negate what stands before them. */
  readonly after?: readonly string[];
  /** Verb forms that begin a predicate of their own, out of reach of a negator further back. */
  readonly finite?: readonly string[];
  /** Prefixes that negate a word. */
  readonly prefixes: readonly string[];
  readonly modals: readonly string[];
  readonly numbers: readonly string[];
  /** Whether short words drop their vowel and lean on the next with an apostrophe: n'accepte, dell'accordo. */
  readonly elides?: boolean;
  /** Whether all nouns have a capital, so that a capital marks no name. */
  readonly capitalNouns?: boolean;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const phrases = (text: string): readonly string[] => text.split("|").map((phrase) => phrase.trim());

const en: Lexicon = {
  negators: [
    ...words("not n't cannot never no nor neither none nobody nothing nowhere without hardly scarcely barely seldom"),
    ...phrases(
      "no longer | no one | no way | in no way | by no means | at no point | under no circumstances | far from | anything but",
    ),
  ],
  reversers: [
    ...words("deny denies denied denying reject rejects rejected rejecting unable unwilling unlikely impossible"),
    ...phrases(
      "refuse to | refuses to | refused to | refusing to | refusal to | fail to | fails to | failed to | failing to | failure to | " +
        "decline to | declines to | declined to | declining to | rule out | rules out | ruled out | ruling out | stop short of | " +
        "stops short of | stopped short of | fell short of | refrain from | refrains from | refrained from | abstain from | " +
        "abstained from | barred from | prevented from | prohibited from | instead of | rather than | lack of | absence of | " +
        "dismissed reports that | dismissed claims that",
    ),
  ],
  neutral: phrases(
    "not only | not just | not merely | not simply | not solely | not least | not to mention | not surprisingly | not unlike | not without | " +
      "whether or not | if not | no doubt | no question | no wonder | no surprise | no secret | no coincidence | no less | no fewer | no later | " +
      "no sooner | no more than | not more than | not less than | no matter | nothing but | none other than | no alternative to | " +
      "no choice but | no objection to | no objections to | not limited to | not opposed to | not against | not far from | cannot but | " +
      "not the first | not because | without precedent | without prejudice to",
  ),
  ends: words(
    "and but although though because since while whereas when whenever where who whom whose which if unless until till before after than " +
      "know knew known aware forget forgot forgotten ignore regret mention mentioned elaborate surprised surprising matter",
  ),
  finite: words("is are was were has have had will would can could may might must shall should does did do said says"),
  prefixes: words("un non in im il ir dis anti"),
  modals: words("will would shall should may might can could must ought need 'll 'd"),
  numbers: words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
      "twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion " +
      "dozen dozens half third quarter first second fourth fifth sixth seventh eighth ninth tenth once twice double triple",
  ),
};

const fr: Lexicon = {
  negators: [
    ...words("ne n' pas jamais aucun aucune nul nulle personne rien sans ni non guère nullement aucunement"),
    ...phrases("loin de | loin d'"),
  ],
  reversers: [
    ...words(
      "nie nient niait niaient nié dément démentent démenti rejette rejettent rejeté impossible incapable incapables exclut exclu",
    ),
    ...phrases(
      "refuse de | refuse d' | refusent de | refusent d' | refusé de | refusé d' | refus de | refus d' | échoué à | au lieu de | au lieu d' | plutôt que | absence de | absence d'",
    ),
  ],
  neutral: phrases(
    "non seulement | pas seulement | pas uniquement | sans doute | sans aucun doute | sans précédent | nul doute | une personne | la personne | cette personne | chaque personne | un pas | premier pas | le pas | pas moins | pas moins de | " +
      "ne manquera pas de | n' a pas manqué de | personne d' autre que | rien que | sans préjudice de",
  ),
  ends: words(
    "et mais bien car parce puisque tandis alors lorsque lorsqu' quand qui dont où si après avant jusqu' sait savait ignorer oublier",
  ),
  after: words("pas jamais aucunement nullement guère"),
  finite: words("est sont était étaient a ont avait avaient sera seront serait seraient doit doivent peut peuvent"),
  prefixes: words("in im il ir non dé dés mé"),
  modals: words(
    "doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient veut veulent faut faudra",
  ),
  numbers: words(
    "zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante " +
      "cent cents mille million millions milliard milliards dizaine dizaines douzaine centaine centaines milliers demi moitié tiers quart " +
      "premier première deuxième troisième quatrième cinquième",
  ),
  elides: true,
};

const de: Lexicon = {
  negators: [
    ...words("nicht nie niemals kein keine keinen keinem keiner keines niemand nichts ohne weder nirgends kaum"),
    ...phrases("keineswegs | keinesfalls | auf keinen fall | in keiner weise | weit entfernt von"),
  ],
  reversers: words(
    "bestreitet bestreiten bestritt bestritten leugnet leugnete dementiert dementierte dementierten verweigert verweigerte verweigerten weigert " +
      "weigerte weigerten weigerung unmöglich unfähig anstatt ablehnt abgelehnt ausgeschlossen",
  ),
  neutral: phrases(
    "nicht nur | nicht bloß | nicht allein | nicht zuletzt | nicht einmal mehr als | nicht weniger | nicht mehr als | kein zweifel | " +
      "ohne zweifel | keine frage | kein wunder | nichts anderes als",
  ),
  ends: words(
    "und aber sondern doch jedoch obwohl weil da denn während wenn wann als wer welcher welche welches bevor nachdem bis ob sodass wusste weiß vergessen",
  ),
  after: words("nicht nie niemals keineswegs keinesfalls"),
  finite: words(
    "ist sind war waren hat haben hatte hatten wird werden würde würden kann können konnte muss müssen soll sollen darf dürfen",
  ),
  prefixes: words("un nicht in miss anti"),
  modals: words(
    "wird werden würde würden soll sollen sollte sollten kann können konnte konnten könnte könnten muss müssen musste mussten darf dürfen durfte dürfte dürften will wollen wollte",
  ),
  numbers: words(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn " +
      "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend " +
      "halb hälfte drittel viertel erste ersten zweite zweiten dritte dritten vierte",
  ),
  capitalNouns: true,
};

const es: Lexicon = {
  negators: [
    ...words("no nunca jamás ningún ninguna ninguno nadie nada ni sin tampoco apenas"),
    ...phrases("de ningún modo | de ninguna manera | en absoluto | lejos de"),
  ],
  reversers: [
    ...words(
      "niega niegan negó negaron negado rechaza rechazan rechazó rechazaron rechazado desmiente desmintió desmintieron imposible incapaz incapaces descarta descartó",
    ),
    ...phrases(
      "se niega a | se negó a | se niegan a | se negaron a | negarse a | en lugar de | en vez de | falta de | ausencia de | abstenerse de | se abstuvo de",
    ),
  ],
  neutral: phrases(
    "no solo | no sólo | no solamente | no únicamente | no menos | no más de | sin duda | no obstante | sin embargo | no hay duda | sin precedentes | sin perjuicio de | nada menos",
  ),
  ends: words("y e pero sino aunque porque pues mientras cuando donde quien quienes si antes después hasta sabe sabía olvidar"),
  finite: words("es son era eran está están estaba fue fueron ha han había habían será serán sería debe deben puede pueden"),
  prefixes: words("in im i des no anti"),
  modals: words("debe deben deberá deberán debería deberían puede pueden podrá podrán podría podrían quiere quieren"),
  numbers: words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis veinte treinta cuarenta cincuenta sesenta " +
      "setenta ochenta noventa cien ciento cientos mil miles millón millones docena docenas decenas mitad tercio cuarto primer primera primero " +
      "segundo segunda tercer tercera tercero",
  ),
};

const it: Lexicon = {
  negators: [
    ...words("non mai nessun nessuno nessuna niente nulla né senza neppure neanche nemmeno"),
    ...phrases("in nessun modo | lontano da | lungi da"),
  ],
  reversers: [
    ...words(
      "nega negano negò negato respinge respingono respinto smentisce smentito smentiscono impossibile incapace incapaci esclude escluso",
    ),
    ...phrases("rifiuta di | rifiutano di | rifiutato di | rifiutò di | invece di | anziché | mancanza di | assenza di"),
  ],
  neutral: phrases(
    "non solo | non soltanto | non solamente | non meno | non più di | senza dubbio | senza precedenti | niente meno | nondimeno",
  ),
  ends: words("e ed ma bensì sebbene benché perché poiché mentre quando dove chi se prima dopo finché sapeva dimenticare"),
  finite: words("è sono era erano ha hanno aveva avevano sarà saranno sarebbe deve devono può possono"),
  prefixes: words("in im il ir dis non anti"),
  modals: words("deve devono dovrà dovranno dovrebbe dovrebbero può possono potrà potranno potrebbe potrebbero vuole vogliono"),
  numbers: words(
    "zero due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta cinquanta sessanta " +
      "settanta ottanta novanta cento mille mila milione milioni miliardo miliardi dozzina decine centinaia migliaia metà terzo quarto primo " +
      "seconda terza",
  ),
  elides: true,
};

const pt: Lexicon = {
  negators: [
    ...words("não nunca jamais nenhum nenhuma ninguém nada nem sem tampouco"),
    ...phrases("de modo algum | de forma alguma | longe de"),
  ],
  reversers: [
    ...words(
      "nega negam negou negaram negado rejeita rejeitam rejeitou rejeitaram desmente desmentiu impossível incapaz incapazes descarta descartou",
    ),
    ...phrases(
      "recusa a | recusou a | recusaram a | recusou-se a | recusa-se a | em vez de | em lugar de | falta de | ausência de",
    ),
  ],
  neutral: phrases(
    "não só | não apenas | não somente | não menos | não mais de | sem dúvida | sem precedentes | não obstante | nada menos | sem prejuízo de",
  ),
  ends: words("e mas embora porque pois enquanto quando onde quem se antes depois até sabe sabia esquecer"),
  finite: words("é são era eram está estão foi foram tem têm tinha será serão seria deve devem pode podem"),
  prefixes: words("in im i des não anti"),
  modals: words("deve devem deverá deverão deveria deveriam pode podem poderá poderão poderia poderiam quer querem vai vão"),
  numbers: words(
    "zero dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze vinte trinta quarenta cinquenta sessenta setenta " +
      "oitenta noventa cem cento centenas mil milhares milhão milhões dúzia dúzias dezenas metade terço quarto primeiro primeira segundo segunda terceiro terceira",
  ),
};

const ru: Lexicon = {
  negators: [
    ...words("не нет ни без никогда никто никого никому никем ничто ничего нигде никак нельзя невозможно"),
    ...phrases("вряд ли | едва ли | ни в коем случае | ни один | ни одна | далеко не"),
  ],
  reversers: [
    ...words(
      "отрицает отрицают отрицал отрицала отрицали опроверг опровергла опровергли опровергает отверг отвергла отвергли отвергает отвергают исключил исключила " +
        "исключили исключает отказался отказалась отказались отказывается отказываются отказ вместо отсутствие",
    ),
  ],
  neutral: phrases(
    "не только | не просто | не менее | не меньше | не более | не больше | не раз | не исключено | не секрет | не считая | без сомнения | тем не менее | чуть не",
  ),
  ends: words(
    "и но а однако хотя потому поскольку пока когда где кто который которая которое которые которых если прежде после до чем знал знала знали забыть",
  ),
  prefixes: words("не без бес анти"),
  modals: words("должен должна должно должны может могут мог могла могли смогут сможет следует нужно необходимо будет будут"),
  numbers: words(
    "ноль один одна одно два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать двадцать тридцать " +
      "сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда " +
      "миллиардов десятки сотни половина треть четверть первый первая первое второй вторая третий третья",
  ),
};

const uk: Lexicon = {
  negators: [
    ...words("не немає нема ні ані без ніколи ніхто нікого нікому ніщо нічого ніде ніяк неможливо"),
    ...phrases("навряд чи | ні в якому разі | жоден | жодна | жодного"),
  ],
  reversers: words(
    "заперечує заперечують заперечив заперечила заперечили спростував спростувала спростували спростовує відкинув відкинула відкинули відкидає відкидають " +
      "відмовився відмовилася відмовились відмовилися відмовляється відмовляються відмова замість відсутність виключив виключила виключили",
  ),
  neutral: phrases(
    "не лише | не тільки | не просто | не менше | не менш | не більше | не раз | не виключено | не секрет | без сумніву | тим не менш",
  ),
  ends: words(
    "і й та але а проте однак хоча бо тому оскільки поки коли де хто який яка яке які яких якщо перш після до ніж знав знала знали забути",
  ),
  prefixes: words("не без анти"),
  modals: words(
    "повинен повинна повинно повинні може можуть міг могла могли зможе зможуть слід потрібно необхідно буде будуть має мають",
  ),
  numbers: words(
    "нуль один одна одне два дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять двадцять тридцять сорок п'ятдесят шістдесят сімдесят " +
      "вісімдесят дев'яносто сто двісті триста тисяча тисячі тисяч мільйон мільйони мільйонів мільярд мільярди мільярдів десятки сотні половина третина " +
      "чверть перший перша перше другий друга третій третя",
  ),
};

const ar: Lexicon = {
  negators: words("لا لم لن ليس ليست ليسوا لسنا ولا ولم ولن وليس وليست فلا فلم فلن غير دون بدون بلا عدم لعدم وعدم"),
  reversers: words("نفى نفت ينفي تنفي ونفى ونفت رفض رفضت يرفض ترفض رفضوا ورفض ورفضت أنكر أنكرت استبعد استبعدت مستحيل"),
  neutral: phrases(
    "ليس فقط | لا سيما | ولا سيما | لا شك | لا بد | لا يقل عن | لا تقل عن | غير أن | لا يزال | لا تزال | لا يزالون",
  ),
  ends: words("لكن ولكن بل حيث بينما لأن عندما حتى الذي التي الذين إذا قبل بعد"),
  prefixes: [],
  modals: words("يجب ينبغي يمكن قد سوف يستطيع تستطيع"),
  numbers: words(
    "صفر واحد واحدة اثنان اثنين اثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين أربعون " +
      "أربعين خمسون خمسين مئة مائة مئات ألف آلاف مليون ملايين مليار نصف ثلث ربع أول أولى ثان ثانية ثالث ثالثة",
  ),
};

const LEXICONS: Readonly<Record<string, Lexicon>> = { en, fr, de, es, it, pt, ru, uk, ar };

/** The languages whose negations, numbers and modal verbs are known, as BCP 47 primary subtags. */
export const LEXICON_LANGUAGES: readonly string[] = Object.keys(LEXICONS);

/** The lexicon for a BCP 47 tag, English where there is none; undefined for a language that is not known. */
export function lexiconOf(language: string | undefined): Lexicon | undefined {
  const primary = (language ?? "en").split("-", 1)[0]!.toLowerCase();
  return Object.hasOwn(LEXICONS, primary) ? LEXICONS[primary] : undefined;
}
