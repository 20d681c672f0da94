import type { ArticleText } from "../document.js";

const JOINT =
  /\b(?:joint (?:press )?(?:statement|communiqu[eé]|declaration)|(?:leaders|ministers)['’]? (?:statement|communiqu[eé]|declaration)|(?:statement|communiqu[eé]|declaration) (?:by|of|from) the (?:\p{L}+ ){0,4}(?:leaders|ministers))\b/iu;
const OPENS_WITH_WE = /(?:^|\n)\s*(?:\d+\. )?We, the /;
const MAX_HEAD = 600;

/** Whether those who issued a text speak in it as "we": a joint statement, or one that opens with "We, the …". */
export function speaksAsWe({ text, paragraphs }: ArticleText): boolean {
  const head = paragraphs.slice(0, 3).some(({ start, end }) => end - start < 200 && JOINT.test(text.slice(start, end)));
  return head || OPENS_WITH_WE.test(text.slice(0, MAX_HEAD));
}
