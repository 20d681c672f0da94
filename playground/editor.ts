import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Mark } from "./check-text.js";
import type { TextBox } from "./text-box.js";

const LOOK = EditorView.theme({
  "&": { height: "100%", fontSize: "0.875rem", color: "var(--ink)", backgroundColor: "var(--sheet)" },
  "&.cm-focused": { outline: "2px solid var(--link)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-placeholder": { color: "var(--soft)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sheet)", color: "var(--soft)", borderRight: "1px solid var(--rule)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--chosen)",
  },
  ".cm-tooltip": { backgroundColor: "var(--sheet)", color: "var(--ink)", border: "1px solid var(--rule)", maxWidth: "32rem" },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--link)" },
  { tag: tags.string, color: "var(--agreement)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--participant)" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--soft)" },
]);

/** Whether a text looks like JSON to people. */
const isJson = (text: string) => /^\s*[[{]/.test(text.slice(0, 1000));

/** Puts an editor in the place of a text area and takes its text, its selection and its focus over. */
export function createEditor(area: HTMLTextAreaElement, onChange?: () => void): TextBox {
  const language = new Compartment();
  let inJson = isJson(area.value);
  const languageOf = (yes: boolean) => (yes ? json() : []);
  const stateOf = (text: string) =>
    EditorState.create({
      doc: text,
      selection: text === area.value ? { anchor: area.selectionStart, head: area.selectionEnd } : { anchor: 0 },
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        language.of(languageOf(inJson)),
        syntaxHighlighting(COLOURS),
        EditorView.lineWrapping,
        placeholder(area.placeholder),
        EditorState.readOnly.of(area.readOnly),
        EditorView.contentAttributes.of({
          "aria-label": area.getAttribute("aria-label") ?? "",
          spellcheck: "false",
          tabindex: "0",
        }),
        LOOK,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          const now = isJson(state.sliceDoc(0, 1000));
          if (now !== inJson) {
            inJson = now;
            queueMicrotask(() => view.dispatch({ effects: language.reconfigure(languageOf(now)) }));
          }
          onChange?.();
        }),
      ],
    });

  const focused = document.activeElement === area;
  const host = document.createElement("div");
  host.className = "editor";
  // in a shadow root its styles are no inline ones, which the page's Content Security Policy forbids
  const root = host.attachShadow({ mode: "open" });
  const view: EditorView = new EditorView({ state: stateOf(area.value), parent: root, root });
  area.replaceWith(host);
  if (focused) view.focus();

  return {
    get text() {
      return view.state.doc.toString();
    },
    setText(text) {
      inJson = isJson(text);
      view.setState(stateOf(text));
    },
    mark(marks: readonly Mark[]) {
      const end = view.state.doc.length;
      const diagnostics = marks.flatMap(({ from, to, severity, message, code }) =>
        from === undefined || to === undefined
          ? []
          : [{ from: Math.min(from, end), to: Math.min(to, end), severity, message, source: code }],
      );
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    select(from, to) {
      const end = view.state.doc.length;
      const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
      view.focus();
    },
  };
}

Object.assign(globalThis, { createEditor });
