// What a page does beside being read; it is whole without this script too.

const marks = [...document.querySelectorAll<HTMLAnchorElement>("a.w")];
const pop = document.getElementById("pop")!;
const root = document.documentElement;

/** Links to words, with the numbers of the segments that they cover. */
const links = [...document.querySelectorAll<HTMLAnchorElement>(".card [data-w]")].map((link) => ({
  link,
  ranges: link.dataset["w"]!.split(" ").map((range) => range.split("-").map(Number)),
}));

const numberOf = (mark: Element) => Number(mark.id.slice(1));

/** The links whose words a mark belongs to, the shortest first. */
function linksAt(mark: Element) {
  const at = numberOf(mark);
  const width = ([first = 0, last = first]: number[]) => last - first;
  return links.filter(({ ranges }) => covers(ranges, at)).toSorted((a, b) => width(a.ranges[0]!) - width(b.ranges[0]!));
}

const covers = (ranges: readonly number[][], at: number) => ranges.some(([first = 0, last = first]) => first <= at && at <= last);

/** Gives a class to these elements, and takes it from all others. */
function only(name: string, elements: Iterable<Element>): void {
  for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  for (const element of elements) element.classList.add(name);
}

let shown: Element | undefined;
let pinned = false;

function hide(): void {
  pop.hidden = true;
  pinned = false;
  shown = undefined;
  only("near", []);
}

/** Links to words by the card that they stand on. */
function groupLinks(found: readonly { readonly link: HTMLAnchorElement }[]): Map<Element, HTMLAnchorElement[]> {
  const cards = new Map<Element, HTMLAnchorElement[]>();
  for (const { link } of found) {
    const card = link.closest(".card")!;
    cards.set(card, [...(cards.get(card) ?? []), link]);
  }
  return cards;
}

/** A record in short, as far as it rests on some of its words. */
function summary(card: Element, ofCard: readonly HTMLAnchorElement[]): Element {
  const notes = (name: string) =>
    ofCard.map((link) => link.parentElement!.querySelector(name)?.textContent ?? "").filter(Boolean);
  const kind = card.classList.item(1)!;
  const owners = notes(".for");
  const row = document.createElement("div");
  row.className = kind;
  const add = (tag: string, text: string, name = "") => {
    const element = row.appendChild(document.createElement(tag));
    element.textContent = text;
    element.className = name;
    return element;
  };
  add("div", [kind, ...new Set(owners)].join(" · "), "kind");
  const toCard = document.createElement("a");
  toCard.href = `#${card.id}`;
  toCard.textContent = card.querySelector("h4")!.textContent;
  add("p", "", "name").append(toCard);
  // of an agreement the commitment counts whose words these are
  if (owners.includes("commitment")) add("p", ofCard[0]!.textContent);
  else row.append(card.querySelector(".gist")!.cloneNode(true));
  for (const flaw of new Set(notes(".flaw"))) add("p", flaw, "flaw");
  return row;
}

/** Shows the records that rest on the words of a mark. */
function show(mark: Element): void {
  if (mark === shown) return;
  shown = mark;
  const found = linksAt(mark);
  const cards = groupLinks(found);
  // all the words of the shortest passage, of which these may be a part
  only(
    "near",
    marks.filter((one) => found[0] && covers(found[0].ranges, numberOf(one))),
  );
  pop.replaceChildren(...[...cards].map(([card, ofCard]) => summary(card, ofCard)));
  pop.hidden = false;
  const box = mark.getClientRects()[0]!;
  const below = box.bottom + 8;
  const fits = below + pop.offsetHeight < innerHeight || box.top < pop.offsetHeight + 8;
  pop.style.top = `${scrollY + (fits ? below : box.top - pop.offsetHeight - 8)}px`;
  pop.style.left = `${scrollX + Math.max(8, Math.min(box.left, root.clientWidth - pop.offsetWidth - 8))}px`;
}

/** Goes to the words of a link. */
function goTo({ link, ranges }: (typeof links)[number]): void {
  const covered = marks.filter((mark) => covers(ranges, numberOf(mark)));
  only("on", [...covered, link.closest(".card")!]);
  const [first] = covered;
  first?.scrollIntoView({ block: "center" });
  if (first) rove(marks, first);
}

// of the marks, and of any long list of links, one is reached by the tab key, the others from there by the arrows
const LONG = 20;
const lists = [".w", "#records a", "#timeline a", ".met-list a", ".by a", ".owes a", ".issues a"]
  .map((selector) => [...document.querySelectorAll<HTMLAnchorElement>(selector)])
  .filter((list) => list.length > LONG || list[0]?.matches(".w"));
for (const list of lists) for (const link of list.slice(1)) link.tabIndex = -1;

/** Brings a card into the list beside the text, where there is one, and makes it the next stop of the tab key. */
function bringUp(card: Element): void {
  const list = document.getElementById("records")!;
  if (getComputedStyle(list).overflowY !== "auto") return;
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  // at the end of the text the list has gone up in part
  const top = Math.max(topOf(list), document.querySelector("nav")!.getBoundingClientRect().bottom);
  list.scrollBy({ top: topOf(card) - top });
  const stops = lists.find((one) => one[0]?.closest("#records"));
  const link = card.querySelector("a");
  if (stops && link) rove(stops, link);
}

function rove(list: readonly HTMLAnchorElement[], to: HTMLAnchorElement): void {
  for (const link of list) link.tabIndex = link === to ? 0 : -1;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return hide();
  const target = event.target as HTMLAnchorElement;
  const list = lists.find((links) => links.includes(target));
  if (!list || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = STEPS[event.key];
  const at = list.indexOf(target);
  const next =
    event.key === "Home" ? list[0] : event.key === "End" ? list.at(-1) : step === undefined ? undefined : list[at + step];
  if (!next) return;
  event.preventDefault();
  rove(list, next);
  next.focus();
});

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || pinned) return;
  const mark = (event.target as Element).closest(".w");
  if (mark) show(mark);
  else if (!(event.target as Element).closest("#pop")) hide();
});
document.addEventListener("focusin", (event) => {
  const mark = (event.target as Element).closest(".w");
  if (mark) show(mark);
  else if (!(event.target as Element).closest("#pop")) hide();
});
document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const mark = target.closest<HTMLAnchorElement>("a.w");
  if (mark) {
    event.preventDefault();
    rove(marks, mark);
    show(mark);
    pinned = true;
    const cards = linksAt(mark).map(({ link }) => link.closest(".card")!);
    only("on", [mark, ...cards]);
    const [card] = cards;
    if (card) bringUp(card);
    return;
  }
  const toCard = target.closest<HTMLAnchorElement>("#pop a");
  if (toCard) only("on", [...document.querySelectorAll(".w.near"), document.querySelector(toCard.hash)!]);
  if (toCard || !target.closest("#pop")) hide();
  const link = target.closest<HTMLAnchorElement>("#records a");
  const chosen =
    link && links.find((one) => one.link === link || (link.closest("h4") && one.link.closest(".card") === link.closest(".card")));
  if (chosen) {
    event.preventDefault();
    goTo(chosen);
  }
});

for (const hint of document.querySelectorAll<HTMLElement>(".hint")) hint.hidden = false;
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-layer]")) {
  button.disabled = false;
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    root.classList.toggle(`no-${button.dataset["layer"]}`, !on);
  });
}

// the section that is read: the last to begin in the upper part of what is seen; at the end of the page, the one that was asked for
const sections = [...document.querySelectorAll(".part")];
const sectionLinks = [...document.querySelectorAll<HTMLAnchorElement>("nav a")];

function markSection(): void {
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const atEnd = scrollY + innerHeight > root.scrollHeight - 2;
  const asked = atEnd && sections.find((section) => section.matches(":target") && topOf(section) > 0);
  const current = asked || (sections.findLast((section) => topOf(section) < innerHeight * 0.4) ?? sections[0]);
  for (const link of sectionLinks) {
    if (link.hash !== `#${current?.id}`) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true");
      const list = link.closest("ul")!;
      list.scrollLeft = link.offsetLeft - list.offsetLeft;
    }
  }
}
let due = 0;
for (const name of ["scroll", "hashchange", "resize"] as const) {
  addEventListener(
    name,
    () => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(markSection);
    },
    { passive: true },
  );
}
markSection();

const theme = document.getElementById("theme") as HTMLButtonElement;
const isDark = () =>
  (root.className.match(/\b(?:dark|light)\b/)?.[0] ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) ===
  "dark";
const label = () => (theme.textContent = isDark() ? "Light" : "Dark");
theme.hidden = false;
label();
theme.addEventListener("click", () => {
  const dark = !isDark();
  root.classList.toggle("dark", dark);
  root.classList.toggle("light", !dark);
  label();
});
