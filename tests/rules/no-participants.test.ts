import { noParticipants } from "../../src/rules/no-participants.js";
import { meeting, part } from "./records.js";
import { testRule } from "./run-rule.js";

testRule(noParticipants, {
  sound: {
    "somebody who was absent": { meetings: [meeting("a", { participation: [part("x", "party", "absent")] })] },
    "no meeting": {},
  },
  unsound: {
    "nobody, at the second of two meetings": [
      { meetings: [meeting("a", { participation: [part("x", "host")] }), meeting("b")] },
      "meetings[1].participation: The meeting names nobody.",
    ],
  },
});
