import { grouped } from '../numeric/grouped.ts';
import { listed } from '../scenario/listed.ts';
import type { Bands, Difference } from '../run/result.ts';

/** What is looked at in a result. */
type Compared = {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly differences: readonly Pick<Difference, 'option' | 'against' | 'bands'>[];
  readonly replicates: number;
};

/**
 * One sentence for the options that differ from the first in no indicator, month or run, so that nobody takes a table of noughts for a
 * mistake or for a finding about luck; null where there are none. A rule may be changed and never come into play: a bid that nobody
 * can make below the rate, support for people who are not there.
 */
export function sameThroughout({ options, differences, replicates }: Compared): string | null {
  const same = differences.filter(({ bands }) => isNothing(bands));
  const [first] = same;
  if (first === undefined) return null;
  const nameOf = (id: string): string => `“${options.find((option) => option.id === id)?.name ?? id}”`;
  const [come, theySet] = same.length === 1 ? ['comes', 'it sets'] : ['come', 'they set'];
  const names = listed(same.map(({ option }) => nameOf(option)));
  const runs = replicates === 1 ? 'the run' : `all ${grouped(replicates)} runs`;
  return `${names} ${come} out exactly as ${nameOf(first.against)} does, in every month of ${runs}: either what ${theySet} is what is usual here, or it never came into play in this place and these months.`;
}

/** No mean off nought and none about which runs lie: every run has nought. A figure that no month has is no number. */
function isNothing({ mean, standardError }: Bands): boolean {
  return [mean, standardError].every((each) => each.every((value) => value === 0 || Number.isNaN(value)));
}
