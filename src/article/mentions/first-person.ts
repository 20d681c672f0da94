import type { ArticleText } from "../document.js";

const JOINT =
  /\bjoint (?:press )?(?:statement|communiqu[eé]|declaration)\b|\b(?:leaders|ministers)['’]? (?:statement|communiqu[eé]|declaration)\b/iu;
/** > | Statement by the G7 Foreign Ministers */
const ISSUED_BY = /\b(?:statement|communiqu[eé]|declaration) (?:by|of|from) the ([^.\n]{0,80})/iu;
const ISSUERS = /\b(?:leaders|ministers)\b/i;
const OPENS_WITH_WE = /^[ \t]{0,8}(?:[0-9]{1,2}\. )?We, the /m;
const MAX_HEAD = 600;

/** Whether those who issued a text speak in it as "we": a joint statement, or one that opens with "We, the …". */
export function speaksAsWe({ text, paragraphs }: ArticleText): boolean {
  const heads = paragraphs.slice(0, 3).flatMap(({ start, end }) => (end - start < 200 ? [text.slice(start, end)] : []));
  const joint = heads.some((head) => JOINT.test(head) || ISSUERS.test(ISSUED_BY.exec(head)?.[1] ?? ""));
  return joint || OPENS_WITH_WE.test(text.slice(0, MAX_HEAD));
}
