/** Words as Markdown. */

export function codes(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

export function fenced(lines: readonly string[]): string {
  return ['```text', ...lines, '```'].join('\n');
}

/** A page: its heading, where it comes from, and its parts. */
export function page(heading: string, from: string, parts: readonly string[]): string {
  const written = `Written from ${from} by \`npm run docs\`; do not edit. A test fails when this page and the code differ.`;
  return `${[`# ${heading}`, written, ...parts].join('\n\n')}\n`;
}
