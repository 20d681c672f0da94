import type { Meeting } from "../schema/interfaces.js";

/** Whether a meeting took place: it is in progress, suspended or concluded. */
export function tookPlace({ status }: Meeting): boolean {
  return status === "in-progress" || status === "suspended" || status === "concluded";
}

/** Whether a meeting has not taken place, on nobody's account; false of one on which accounts differ. */
export function hasNotTakenPlace(meeting: Meeting): boolean {
  return meeting.status !== "unclear" && !tookPlace(meeting);
}
