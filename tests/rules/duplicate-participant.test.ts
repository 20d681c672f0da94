import { expect, test } from "vitest";
import { duplicateParticipant } from "../../src/rules/duplicate-participant.js";
import { delegation, group, organization, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const named = (id: string, name: string, ...aliases: string[]) => person(id, { name, ...(aliases.length > 0 && { aliases }) });

testRule(duplicateParticipant, {
  sound: {
    "two names": { participants: [named("a", "Sergey Lavrov"), named("b", "Marco Rubio")] },
    "a name within a name": { participants: [named("a", "Sergey Lavrov"), named("b", "Sergey")] },
    "letters parted otherwise": { participants: [named("a", "Mar Inez"), named("b", "Marin Ez")] },
    "a shared alias": { participants: [named("a", "Sergey Lavrov", "the minister"), named("b", "Marco Rubio", "the minister")] },
    "an alias that repeats one's own name": { participants: [named("a", "Sergey Lavrov", "Sergey Lavrov", "sergey lavrov")] },
    "a state and a person of one name": { participants: [state("a", "GE", { name: "Georgia" }), named("b", "Georgia")] },
    "delegations and groups of one name": {
      participants: [
        state("ru", "RU"),
        delegation("a", "ru", { name: "The delegation", ids: { wikidata: "Q1" } }),
        delegation("b", "ru", { name: "The delegation", ids: { wikidata: "Q1" } }),
        group("c", { name: "US officials", ids: { wikidata: "Q1" } }),
        group("d", { name: "US officials", ids: { wikidata: "Q1" } }),
      ],
    },
    "namesakes whom an identifier tells apart": {
      participants: [
        person("a", { name: "John Smith", ids: { wikidata: "Q1" } }),
        person("b", { name: "John Smith", ids: { wikidata: "Q2" } }),
      ],
    },
    "a namesake by alias whom an identifier tells apart": {
      participants: [
        person("a", { name: "John Smith", aliases: ["Jack Smith"], ids: { wikidata: "Q1", viaf: "9" } }),
        person("b", { name: "Jack Smith", ids: { viaf: "8" } }),
        person("c", { name: "J. Smith", aliases: ["John Smith"], ids: { wikidata: "Q3" } }),
      ],
    },
    "codes that stand for a class of actors": {
      participants: [
        person("a", { ids: { cameo: "RUSGOV", gdelt: "RUSGOV", plover: "GOV", iptc: "medtop:1" } }),
        person("b", { ids: { cameo: "RUSGOV", gdelt: "RUSGOV", plover: "GOV", iptc: "medtop:1" } }),
      ],
    },
    "the same value in two schemes": { participants: [person("a", { ids: { viaf: "1" } }), person("b", { ids: { isni: "1" } })] },
    "the same identifier in records of two kinds": {
      participants: [person("a", { ids: { wikidata: "Q1" } }), state("b", "GE", { ids: { wikidata: "Q1" } })],
    },
    "one record twice, which is another rule's": { participants: [named("a", "Sergey Lavrov"), named("a", "Sergey Lavrov")] },
    "states of one code, one of them not recognized": { participants: [state("a", "GE"), state("b", "GE")] },
    "a scheme whose name is that of a field": {
      participants: [named("a", "Sergey Lavrov"), person("b", { ids: { name: "sergey lavrov", alias: "x" } })],
    },
  },
  unsound: {
    "one name, in other letters and spaces": [
      { participants: [named("a", "Sergey Lavrov"), named("b", " SERGEY\u00a0 Lavrov ")] },
      "participants[1].name: participant:b has the same name as participant:a: “ SERGEY\u00a0 Lavrov ”.",
    ],
    "one name, of states, of organizations": [
      {
        participants: [
          state("a", "RU", { name: "Russia" }),
          state("b", "RU", { name: "Russia" }),
          organization("c", { name: "NATO" }),
          organization("d", { name: "NATO" }),
        ],
      },
      "participants[1].name: participant:b has the same name as participant:a: “Russia”.",
      "participants[3].name: participant:d has the same name as participant:c: “NATO”.",
    ],
    "one name, three times": [
      { participants: [named("a", "NN"), named("b", "NN"), named("c", "NN")] },
      "participants[1].name: participant:b has the same name as participant:a: “NN”.",
      "participants[2].name: participant:c has the same name as participant:a: “NN”.",
    ],
    "one name, and an identifier of but one of them": [
      {
        participants: [
          person("a", { name: "NN", ids: { wikidata: "Q1", viaf: "1" } }),
          person("b", { name: "NN", ids: { isni: "2" } }),
        ],
      },
      "participants[1].name: participant:b has the same name as participant:a: “NN”.",
    ],
    "one name and one identifier: told once": [
      {
        participants: [
          person("a", { name: "NN", ids: { wikidata: "Q1" } }),
          person("b", { name: "NN", ids: { wikidata: "Q1" } }),
        ],
      },
      "participants[1].name: participant:b has the same name as participant:a: “NN”.",
    ],
    "one name, and other codes of a class": [
      { participants: [person("a", { name: "NN", ids: { cameo: "RUS" } }), person("b", { name: "NN", ids: { cameo: "USA" } })] },
      "participants[1].name: participant:b has the same name as participant:a: “NN”.",
    ],
    "a name that was an alias": [
      { participants: [named("a", "Sergey Lavrov", "S. Lavrov", "Lavrov"), named("b", "Lavrov")] },
      "participants[1].name: participant:b has a name that is an alias of participant:a: “Lavrov”.",
    ],
    "an alias that was a name": [
      { participants: [named("a", "Lavrov"), named("b", "Sergey Lavrov", "the minister", "Lavrov")] },
      "participants[1].aliases[1]: participant:b has an alias that is the name of participant:a: “Lavrov”.",
    ],
    "one identifier": [
      { participants: [person("a", { ids: { wikidata: "Q1" } }), person("b", { ids: { viaf: "1", wikidata: "Q1" } })] },
      "participants[1].ids.wikidata: participant:b has the same wikidata identifier as participant:a: “Q1”.",
    ],
    "one identifier of a scheme that is not known": [
      { participants: [organization("a", { ids: { ror: "x" } }), organization("b", { ids: { ror: "x" } })] },
      "participants[1].ids.ror: participant:b has the same ror identifier as participant:a: “x”.",
    ],
    "a namesake told apart from one, with the identifier of another": [
      {
        participants: [
          person("a", { name: "NN", ids: { viaf: "1" } }),
          person("b", { ids: { wikidata: "Q2" } }),
          person("c", { name: "NN", ids: { viaf: "2", wikidata: "Q2" } }),
        ],
      },
      "participants[2].ids.wikidata: participant:c has the same wikidata identifier as participant:b: “Q2”.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(duplicateParticipant, { participants: [named("a", "NN"), named("b", "NN")] })).toEqual([
    {
      path: ["participants", 1, "name"],
      message: "participant:b has the same name as participant:a: “NN”.",
      received: "NN",
    },
  ]);
});
