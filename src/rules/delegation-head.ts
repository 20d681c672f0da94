import { defineRule } from "./rule.js";

export const delegationHead = defineRule({
  code: "rule/delegation-head",
  severity: "warning",
  on: ["participant"],
  summary: "A delegation's head is one of its members, where members are listed.",
  mend: "Add the head to the members, or correct the head.",
  example: {
    fails: {
      participants: [
        { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
        { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" },
        { type: "participant", id: "participant:ushakov", kind: "person", name: "Yuri Ushakov" },
        {
          type: "participant",
          id: "participant:russian-delegation",
          kind: "delegation",
          name: "Russian delegation",
          represents: ["participant:russia"],
          head: "participant:lavrov",
          members: ["participant:ushakov"],
        },
      ],
    },
    passes: {
      participants: [
        { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
        { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" },
        { type: "participant", id: "participant:ushakov", kind: "person", name: "Yuri Ushakov" },
        {
          type: "participant",
          id: "participant:russian-delegation",
          kind: "delegation",
          name: "Russian delegation",
          represents: ["participant:russia"],
          head: "participant:lavrov",
          members: ["participant:lavrov", "participant:ushakov"],
        },
      ],
    },
  },
  *check(participant, index) {
    if (participant.kind !== "delegation" || participant.head === undefined) return;
    const { head, members = [] } = participant;
    // a group among the members may hold the head
    const isAmong = members.some((member) => member === head || index?.participant(member)?.kind === "group");
    if (members.length > 0 && !isAmong) {
      yield {
        path: ["head"],
        message: `${head} heads the delegation, but is none of its members.`,
        expected: "one of the members",
        received: head,
      };
    }
  },
});
