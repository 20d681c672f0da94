import { evidenceRole } from "../../../src/rules/evidence-role.js";
import type { Participation } from "../../../src/schema/interfaces.js";
import { testRule } from "../run-rule.js";

function meeting(
  participation: (Omit<Participation, "participant"> & Partial<Pick<Participation, "participant">>)[],
  language?: string,
) {
  return {
    participants: [
      {
        type: "participant" as const,
        id: "participant:oman" as const,
        kind: "state" as const,
        name: "Oman",
        country: "OM" as const,
      },
    ],
    sources: [{ type: "source" as const, id: "source:a" as const, kind: "news-article", ...(language && { language }) }],
    meetings: [
      {
        type: "meeting" as const,
        id: "meeting:a" as const,
        kind: "talks",
        status: "concluded" as const,
        participation: participation.map((entry) => ({ participant: "participant:oman" as const, ...entry })),
      },
    ],
  };
}
const cited = (exact: string) => ({ evidence: [{ source: "source:a" as const, exact }] });

testRule(evidenceRole, {
  sound: {
    "a host hosted": meeting([{ role: "host", ...cited("talks hosted by Oman") }]),
    "a receiving side hosted": meeting([{ role: "receiving-side", ...cited("Oman hosted the visitors") }]),
    "a party that is a host in another entry": meeting([{ role: "party", ...cited("Oman hosted the talks") }, { role: "host" }]),
    "a party, and the words say nothing of hosting": meeting([{ role: "party", ...cited("Oman met the visitors") }]),
    "a facilitator mediated": meeting([{ role: "facilitator", ...cited("Oman mediated") }]),
    "another language": meeting([{ role: "party", ...cited("Oman hosted the talks") }], "fr"),
    "a language whose tag starts alike": meeting([{ role: "party", ...cited("Oman hosted the talks") }], "enm"),
    "a language whose tag has English further on": meeting([{ role: "party", ...cited("Oman hosted the talks") }], "fr-x-en"),
    "no evidence": meeting([{ role: "party" }]),
    "somebody unknown": { ...meeting([{ role: "party", ...cited("Oman hosted the talks") }]), participants: [] },
  },
  unsound: {
    "a party hosted": [
      meeting([{ role: "party", ...cited("Oman hosted the talks") }], "en"),
      "meetings[0].participation[0].role: Oman is a party here, but the words cited have it as a host.",
    ],
    "a party hosted, in a source that is not there": [
      { ...meeting([{ role: "party", ...cited("Oman hosted the talks") }]), sources: [] },
      "meetings[0].participation[0].role: Oman is a party here, but the words cited have it as a host.",
    ],
    "a party hosted, where somebody else is the host": [
      meeting([
        { role: "party", ...cited("Oman hosted the talks") },
        { participant: "participant:qatar", role: "host" },
      ]),
      "meetings[0].participation[0].role: Oman is a party here, but the words cited have it as a host.",
    ],
    "a party hosted, in a tag with capitals": [
      meeting([{ role: "party", ...cited("Oman hosted the talks") }], "EN-gb"),
      "meetings[0].participation[0].role: Oman is a party here, but the words cited have it as a host.",
    ],
    "a host mediated": [
      meeting([{ role: "observer" }, { role: "host", ...cited("talks mediated by Oman") }]),
      "meetings[0].participation[1].role: Oman is a host here, but the words cited have it as a mediator.",
    ],
  },
});
