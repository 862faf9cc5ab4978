import { writtenInPounds } from '../../core/money/decimal.ts';
import { ladders } from '../../core/ladder/ladder.ts';
import type { Ladder, LadderTerms, Rung } from '../../core/ladder/ladder.ts';
import { MINUTES_PER_HOUR } from '../../core/time/weeks.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { formatMonth } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';
import { ladderTerms } from '../costing/ladder-terms.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { answer } from './answer.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { inPounds, monthFlag, poundsFlag, wordFlag } from './flag-values.ts';
import { table } from './table.ts';

/** `ladder`: what a gross budget buys for every allowed way of holding and spending it. */
export async function climbLadders(args: Arguments, console: Console): Promise<void> {
  if (args.words.length > 0) throw usage(`ladder takes only flags, but found "${args.words.join(' ')}".`);
  const gross = poundsFlag(args, 'gross');
  if (gross === undefined) throw usage('--gross POUNDS is needed, such as --gross 100.');
  if (gross === 0) throw usage('--gross must be more than £0, such as --gross 100.');
  const month = monthFlag(args, 'date', 'the month whose VAT and prices are used');
  const catalogue = await catalogueFor(args);
  const terms = termsOf(args, gross, month, catalogue);
  const climbed = ladders(terms);
  answer(args, console, {
    text: () =>
      [heading(args, terms.gross, month, catalogue), ladderTable(climbed), notes(terms).join('\n')].join(
        '\n\n',
      ),
    json: () => asJson(args, terms, month, climbed),
  });
}

function termsOf(args: Arguments, gross: number, month: Month, catalogue: Catalogue): LadderTerms {
  const contribution = poundsFlag(args, 'contribution') ?? 0;
  if (contribution > gross) {
    throw usage(
      `--contribution ${writtenInPounds(contribution)} is more than the gross budget of ${writtenInPounds(gross)}; a charge never exceeds the cost of care.`,
    );
  }
  const place = args.text('place');
  if (place === undefined && args.has('option')) {
    throw usage('--option needs a place, because the prices of an hour are a place’s own.');
  }
  try {
    return ladderTerms(catalogue, {
      gross,
      contribution,
      month,
      market: place === undefined ? null : { place, option: args.text('option') ?? BUSINESS_AS_USUAL },
      isfRecipient: wordFlag(args, 'isf-recipient', ['council', 'person'], 'person'),
      isfFeePaidBy: wordFlag(args, 'isf-fee-paid-by', ['budget', 'council'], 'budget'),
    });
  } catch (error) {
    if (error instanceof RangeError) throw usage(`--date ${formatMonth(month)}: ${error.message}`);
    throw error;
  }
}

function heading(args: Arguments, gross: number, month: Month, catalogue: Catalogue): string {
  const place = args.text('place');
  return `What a gross budget of ${writtenInPounds(gross)} a week buys${place === undefined ? '' : under(place)}, ${formatMonth(month)}`;

  function under(id: string): string {
    const option = catalogue.readOption(args.text('option') ?? BUSINESS_AS_USUAL).at(-1)!;
    return ` in ${catalogue.readPlace(id).name} under "${option.name}"`;
  }
}

/** One row a ladder and one column a rung; what is taken stands under a minus. */
function ladderTable(climbed: readonly Ladder[]): string {
  const hasTime = climbed.some(({ minutes }) => minutes !== null);
  const heads = [
    { head: 'Held by' },
    { head: 'Spent on' },
    right('Gross'),
    right('Fund fee'),
    right('Payroll'),
    right('VAT'),
    right('For care'),
    ...(hasTime ? [right('Time a week')] : []),
    { head: 'Note', remark: true as const },
  ];
  const rows = climbed.map((each) => [
    each.deployment,
    spentOn(each),
    writtenInPounds(each.rungs[0]!.left),
    taken(each, 'fee'),
    taken(each, 'employer'),
    taken(each, 'vat'),
    writtenInPounds(each.forCare),
    ...(hasTime ? [time(each.minutes)] : []),
    [each.condition, ...telling(each)].filter((note) => note !== '').join(' '),
  ]);
  return table(heads, rows);
}

function right(head: string) {
  return { head, align: 'right' as const };
}

function spentOn({ route, supplier }: Ladder): string {
  if (route !== 'community-support') return route;
  return `${route}, ${supplier === 'charity' ? 'charity' : 'business charging VAT'}`;
}

function taken({ rungs }: Ladder, id: Rung['id']): string {
  const takes = rungs.find((rung) => rung.id === id)?.takes ?? 0;
  return takes === 0 ? '' : `-${writtenInPounds(takes)}`;
}

/** The rungs that inform without taking anything, where they say more than the columns do. */
function telling({ rungs, supplier }: Ladder): readonly string[] {
  return rungs
    .filter(({ id, takes }) => id === 'minimum' || (id === 'vat' && supplier === 'other' && takes === 0))
    .map(({ note }) => note);
}

function time(minutes: number | null): string {
  if (minutes === null) return 'no price known';
  return `${Math.floor(minutes / MINUTES_PER_HOUR)} h ${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')} min`;
}

function notes({ contribution, isfFee, isfRecipient, price }: LadderTerms): readonly string[] {
  const fee =
    isfFee === 0
      ? 'The council pays the fund holder.'
      : 'The fee of a fund holder is an assumption (grade D); no published norm was found.';
  return [
    ...(contribution === 0
      ? []
      : [
          `${writtenInPounds(contribution)} a week of the budget is the person’s own contribution: it changes who pays, not what is bought.`,
        ]),
    'A budget of £100 at 20% VAT buys £83.33 of taxable care, not £80: the tax is a sixth of what is paid, not a fifth.',
    `${fee} What a fund buys is received by the ${isfRecipient}${isfRecipient === 'person' ? ', so its VAT stays' : ', so its VAT comes back'}: no ruling was found, so this is a switch (--isf-recipient).`,
    ...(price('framework', 'council-managed') === null
      ? []
      : [
          'The price to individuals is the place’s at the start; a run works out how it moves.',
          'An hour of community support is taken at what councils allow for one, an assumption (grade D).',
        ]),
  ];
}

function asJson(args: Arguments, terms: LadderTerms, month: Month, climbed: readonly Ladder[]) {
  return {
    format: 'care-market-ladder',
    formatVersion: 1,
    month: formatMonth(month),
    gross: inPounds(terms.gross),
    contribution: inPounds(terms.contribution),
    vatRate: terms.vat.rate,
    place: args.text('place') ?? null,
    option: args.text('place') === undefined ? null : (args.text('option') ?? BUSINESS_AS_USUAL),
    ladders: climbed.map(({ deployment, route, supplier, condition, rungs, forCare, minutes }) => ({
      deployment,
      route,
      supplier,
      condition,
      rungs: rungs.map((rung: Rung) => ({ ...rung, takes: inPounds(rung.takes), left: inPounds(rung.left) })),
      forCare: inPounds(forCare),
      hours: minutes === null ? null : minutes / MINUTES_PER_HOUR,
    })),
  };
}
