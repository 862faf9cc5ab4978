import { INDICATOR_IDS, INDICATORS } from '../../core/model/indicators.ts';
import type { Indicator } from '../../core/model/indicators.ts';
import { wrapped } from './wrap.ts';

const HEADS: Readonly<Record<Indicator['group'], string>> = {
  council: 'Council money',
  people: 'People',
  choice: 'The mix, and choice',
  care: 'Care',
  providers: 'Providers',
};

/** Every indicator under its heading. */
export function indicatorsText(): string {
  const widest = Math.max(...INDICATOR_IDS.map(({ length }) => length));
  const groups = Object.entries(HEADS).map(([group, head]) => {
    const ids = INDICATOR_IDS.filter((id) => INDICATORS[id].group === group);
    const lines = ids.map((id) => wrapped(INDICATORS[id].label, `  ${id.padEnd(widest)}  `, ' '.repeat(6)));
    return [head, ...lines].join('\n');
  });
  return [
    ...groups,
    wrapped(
      'Ask about one with care-market why INDICATOR. Columns, such as people.delivered, and equations are asked about in the same way.',
    ),
  ].join('\n\n');
}
