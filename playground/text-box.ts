import type { Mark } from "./check-text.js";

/** Something that holds text: the page's own text area, and the editor that takes its place. */
export interface TextBox {
  readonly text: string;
  setText(text: string): void;
  /** Shows where issues stand. */
  mark(marks: readonly Mark[]): void;
  /** Selects a stretch and brings it into view. */
  select(from: number, to: number): void;
}

/** A text area as a box. */
export class TextArea implements TextBox {
  readonly element: HTMLTextAreaElement;

  constructor(element: HTMLTextAreaElement, onChange?: () => void) {
    this.element = element;
    if (onChange) element.addEventListener("input", onChange);
  }

  get text(): string {
    return this.element.value;
  }

  setText(text: string): void {
    this.element.value = text;
  }

  mark(): void {
    // a text area has no marks; the list of issues has the lines
  }

  select(from: number, to: number): void {
    this.element.focus();
    this.element.setSelectionRange(from, to);
  }
}
