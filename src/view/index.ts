export { toBrief, type BriefOptions, type BriefStyle } from "./brief.js";
