/** An equation as it stands on a page. */
import type { Equation } from '../../core/model/equation.ts';
import { codes, fenced } from './markdown.ts';

export function equationText({ id, gives, fills, formula, where, source, code, tests }: Equation): string {
  const terms = Object.entries(where ?? {}).map(([symbol, meaning]) => `- \`${symbol}\`: ${meaning}`);
  const parts = [
    `### ${id}`,
    gives,
    fenced(formula),
    ...(terms.length === 0 ? [] : [terms.join('\n')]),
    [
      `- Fills: ${fills.length === 0 ? 'nothing; other equations use it' : codes(fills)}`,
      ...(source === undefined ? [] : [`- Source: ${source}`]),
      `- Code: \`${code}\``,
      `- Tests: ${codes(tests)}`,
    ].join('\n'),
  ];
  return parts.join('\n\n');
}
