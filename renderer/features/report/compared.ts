import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { CARE_UNDONE, careUndone } from '../../../core/study/care-undone.ts';
import { sameThroughout } from '../../../core/study/same-throughout.ts';
import { tooLate } from '../../../core/scenario/sense/too-late.ts';
import { longMonth, monthsInWords, monthSpan } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { optionLines } from '../../format/changes.ts';
import type { Block } from './content.ts';
import { nameOf } from './material.ts';
import type { Material } from './material.ts';

/** What is asked, in one sentence. */
export function question(material: Material): Block {
  const { result } = material;
  const options = result.differences.map(({ option }) => `“${nameOf(material, option)}”`);
  const span = `${monthSpan(result.months.length)} from ${longMonth(result.start)}`;
  const future = `in the future “${result.future.name}”`;
  if (options.length === 0) {
    return {
      kind: 'text',
      look: 'lead',
      text: `What happens in ${result.place.name} ${aloneWords(material)}, over ${span}, ${future}?`,
    };
  }
  const last = options.pop() ?? '';
  const list = options.length === 0 ? last : `${options.join(', ')} or ${last}`;
  return {
    kind: 'text',
    look: 'lead',
    text: `What difference would ${list} make in ${result.place.name}, over ${span}, ${future}, against ${withinSentence(result.differences[0]?.against ?? '', (id) => nameOf(material, id))}?`,
  };
}

/** Options that begin after the last month run, where no difference is no finding about them, and those of which nothing came into play. */
export function withoutEffect({ result, inputs }: Material): readonly Block[] {
  const { start, months } = result;
  const late = tooLate(inputs.options, { start, months: months.length }).map(({ sentence }) =>
    monthsInWords(sentence),
  );
  const same = sameThroughout(result);
  return [...late, ...(same === null ? [] : [same])].map((text) => ({ kind: 'text', text }));
}

/** Options that leave more planned care undone than any council could lawfully leave. */
export function leftUndone({ result, parameters }: Material): readonly Block[] {
  const most = parameters.find(({ id }) => id === CARE_UNDONE)?.value;
  return careUndone(result, most).map((text) => ({ kind: 'text', text }));
}

/** What is run where nothing is compared. */
function aloneWords(material: Material): string {
  const option = material.result.scenarios[0]?.option ?? BUSINESS_AS_USUAL;
  return option === BUSINESS_AS_USUAL ? 'if things go on as usual' : `under “${nameOf(material, option)}”`;
}

/** What each option changes, and what is the same in all of them. */
export function compared(material: Material): readonly Block[] {
  const { result, inputs, levers } = material;
  const blocks = inputs.options.slice(1).flatMap((chain): Block[] => {
    const own = chain.at(-1);
    if (own === undefined) return [];
    const lines = optionLines(
      chain.flatMap(({ changes }) => [...changes]),
      levers,
    );
    return [
      { kind: 'text', look: 'lead', text: own.name },
      { kind: 'text', text: own.summary },
      {
        kind: 'points',
        points: lines.map(({ what, text }) => `${what}: ${text}`),
      },
    ];
  });
  const same: Block = {
    kind: 'text',
    text: `Every option meets the same people, the same events and the same luck, ${result.replicates} times over, so that what differs is the option’s doing. The future is “${result.future.name}”: ${inputs.future.at(-1)?.summary ?? ''}`,
  };
  return [...blocks, same];
}
