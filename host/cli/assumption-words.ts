/** The assumption log in words, the same on a page, in a terminal and in a table. */
import { lowerFirst } from '../../core/scenario/first-letter.ts';
import type { SignatureElsewhere } from '../../contract/schemas/register.ts';
import { formatSwing } from '../../core/figures/swing.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import { elsewhereSentence } from '../../core/parameters/signed-elsewhere.ts';
import type { Assumption, KnownEffect } from '../../core/sensitivity/assumption-log.ts';
import { WORTH_KEEPING } from '../../core/sensitivity/strength.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';

/** The fields of the log, in their order. */
export const ASSUMPTION_FIELDS = [
  'Assumption',
  'Description',
  'Effect',
  'Reliability',
  'When made',
  'Why',
  'Who made it',
  'Signed off by',
] as const;
type Field = (typeof ASSUMPTION_FIELDS)[number];

const NOBODY = 'not recorded';
const UNSIGNED = 'not signed off';

/** One assumption, field by field, with who signed it elsewhere by files that were sent. */
export function assumptionFields(
  { parameter, effect }: Assumption,
  elsewhere: readonly SignatureElsewhere[] = [],
): Readonly<Record<Field, string>> {
  const { id, label, about, unit, values, log = {} } = parameter;
  const { from, value, low, high, source, grade, verification, note } = values.at(-1)!;
  const range = low === high ? 'no range given' : `${low} to ${high}`;
  const { madeOn, madeBy, signedOffBy, signedOffOn } = log;
  return {
    Assumption: id,
    Description: `${label}: ${value} ${unit} (${range}). ${about}`,
    Effect: effectWords(effect),
    Reliability: `grade ${grade}, ${verification}`,
    'When made': madeOn ?? `${NOBODY}; in force from ${from}`,
    Why: note === undefined ? source : `${source}. ${note}`,
    'Who made it': madeBy ?? NOBODY,
    'Signed off by': [
      signedOffBy === undefined
        ? UNSIGNED
        : [signedOffBy, ...(signedOffOn === undefined ? [] : [signedOffOn])].join(', '),
      ...elsewhere.map((signed) => elsewhereSentence(signed, (day) => day)),
    ].join('; '),
  };
}

/** What an assumption moves, in words. */
export function effectWords(effect: KnownEffect): string {
  switch (effect.kind) {
    case 'moves': {
      const { indicator, side, share } = effect.bar;
      const what = side === 'difference' ? 'the difference in ' : '';
      const where = side === 'option' ? ' under the option' : '';
      return `moves ${what}${lowerFirst(INDICATORS[indicator].label)}${where} by ${percentOf(share)}`;
    }
    case 'small':
      return `moves no headline by ${WORTH_KEEPING * 100}% beyond luck`;
    case 'untried':
      return effect.why === 'no range' ? 'not tried: no range given' : `not tried (${effect.why})`;
    case 'outside':
      return 'none on a run: read beside the market, by assessments, costs or ladders';
    case 'unknown':
      return 'not known: not in a kept sensitivity run';
  }
}

/** What the effects are from. */
export function effectSource(run: Sensitivity | null): string {
  if (run === null) return 'No sensitivity run is kept, so that no effect is known.';
  const { place, option, against, months, replicates, engineVersion } = run;
  return `Effects: the headline each moves most as a share of it, over its range, one at a time; ${place}, "${option}" against "${against}", ${months} months, ${replicates} replicates, engine ${engineVersion}. Another place or option may give others.`;
}

function percentOf(share: number | null): string {
  return share === null ? 'something from nothing' : formatSwing(share);
}
