/** HTML whose headings leave no level out, so that those who go from heading to heading miss none: `h1 h3 h3 h2` is `h1 h2 h2 h2`. */
export function headingsInOrder(html: string): string {
  const above: number[] = [];
  return html.replaceAll(/<(\/?)h([1-6])\b/g, (_, end: string, digit: string) => {
    if (end === "") {
      const level = Number(digit);
      while (above.length > 0 && above.at(-1)! >= level) above.pop();
      above.push(level);
    }
    return `<${end}h${above.length}`;
  });
}
