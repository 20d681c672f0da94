/**
 * The transitions of an automaton as one table: `table[(state << 8) | byte]` is the next state. In the text each line is a
 * state, and each entry in it two bytes, from and to, and the next state in base 36; what no entry names leads to `live`.
 */
export function automatonTable(text: string, live: number): Uint16Array {
  const table = new Uint16Array(live << 8).fill(live);
  for (const [state, row] of text.split("\n").entries()) {
    for (const entry of row === "" ? [] : row.split("\t")) {
      const next = Number.parseInt(entry.slice(2), 36);
      table.fill(next, (state << 8) | entry.charCodeAt(0), ((state << 8) | entry.charCodeAt(1)) + 1);
    }
  }
  return table;
}
