import { quoteIsQuoted } from "../../../src/rules/quote-is-quoted.js";
import type { DossierPart } from "../../../src/rules/rule.js";
import type { Evidence, Quote, Source } from "../../../src/schema/interfaces.js";
import { cite } from "./place-evidence.js";
import { person, source, statement } from "../records.js";
import { testRule } from "../run-rule.js";

const TEXT =
  'Lavrov called the talks "very useful," and of use. “First part.\n“Second part.” Then « oui », „ja“ and 「はい」. He found it of use.';

const quoting = (quote: Quote, evidence: Evidence[] = [cite(TEXT)], fields: Partial<Source> = {}): DossierPart => ({
  sources: [source("a", { kind: "news-article", text: TEXT, ...fields })],
  participants: [person("a")],
  statements: [statement("s", { quotes: [quote], evidence })],
});
const FOUND = 'statements[0].quotes[0].text: The words "of use" do not stand between quotation marks in the source.';

testRule(quoteIsQuoted, {
  sound: {
    "between straight marks": quoting({ text: "very useful," }),
    "without the comma inside": quoting({ text: "very useful" }),
    "a part of it": quoting({ text: "useful" }),
    "the first paragraph, not closed": quoting({ text: "First part." }),
    "the last paragraph": quoting({ text: "Second part" }),
    both: quoting({ text: "First part.\n“Second part." }),
    "between angles": quoting({ text: "oui" }),
    "between low and high marks": quoting({ text: "ja" }),
    "between corners": quoting({ text: "はい" }),
    "its own evidence": quoting({ text: "very useful,", evidence: [cite('"very useful,"')] }, []),
    "one place of several": quoting({ text: "talk", evidence: [cite("talk")] }, [], { text: "the “talk” is talk" }),
    "a readout": quoting({ text: "of use" }, [cite(TEXT)], { kind: "readout" }),
    "a transcript": quoting({ text: "of use" }, [cite(TEXT)], { kind: "transcript" }),
    "no evidence": quoting({ text: "of use" }, []),
    "evidence that does not hold the quote": quoting({ text: "of use" }, [cite("Lavrov called the talks")]),
    "evidence that does not stand there": quoting({ text: "of use" }, [cite("it was of use")]),
    "evidence with a wrong span": quoting({ text: "of use" }, [cite("He found it of use", { span: { start: 0, end: 18 } })]),
    "a source without a text": { ...quoting({ text: "of use" }), sources: [source("a")] },
    "quoted in one source, told in another": {
      ...quoting({ text: "of use" }, [cite("He found it of use"), { source: "source:b", exact: "“of use”" }]),
      sources: [
        source("a", { kind: "news-article", text: TEXT }),
        source("b", { kind: "news-article", text: "It was “of use”." }),
      ],
    },
    "no quotes": { statements: [statement("s")] },
  },
  unsound: {
    reported: [quoting({ text: "of use" }), FOUND],
    "reported, in its own evidence": [quoting({ text: "of use", evidence: [cite("found it of use")] }, []), FOUND],
    "reported, in a press release": [quoting({ text: "of use" }, [cite(TEXT)], { kind: "press-release" }), FOUND],
    "more than what is quoted": [
      quoting({ text: 'talks "very useful' }),
      'statements[0].quotes[0].text: The words "talks \\"very useful" do not stand between quotation marks in the source.',
    ],
  },
});
