import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { headlinesOf } from '../../core/study/compare/headlines-of.ts';
import { USUALLY_ASKED } from '../../core/study/compare/order.ts';
import type { CompareOrder, WorthAsked } from '../../core/study/compare/order.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import { compareStudyCsv } from './compare-study-csv.ts';
import { compareStudyText } from './compare-study-text.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { readLimit } from './limit-text.ts';
import { readShare, shareFlag } from './share-flag.ts';
import { oneFuture, oneOption, studyGround } from './study-flags.ts';

/** Compares two options until each answer is sure. A mistake in the flags is told before all that runs studies is loaded. */
export async function compareUntilSure(args: Arguments, console: Console): Promise<ExitCode> {
  const asked = sureOrder(args);
  const { option, against, future } = asked;
  const ground = studyGround(args, [against, option], [future]);
  const order = { ...asked, indicators: asked.indicators ?? (await headlinesFor(args, option)) };
  const { performStudy } = await import('./perform-study.ts');
  return performStudy(
    args,
    console,
    { kind: 'compare', order, ground },
    { text: compareStudyText, csv: compareStudyCsv },
  );
}

/** The figures that lead, the arrangement the option moves people into among them. */
async function headlinesFor(args: Arguments, option: string): Promise<CompareOrder['indicators']> {
  const catalogue = await catalogueFor(args);
  return headlinesOf(catalogue.readOption(option));
}

/** What the flags ask; `indicators` is null where they leave the figures to the option. */
function sureOrder(
  args: Arguments,
): Omit<CompareOrder, 'indicators'> & { indicators: readonly string[] | null } {
  const limits = args.all('limit').map(readLimit);
  const named = args.all('indicator');
  return {
    option: oneOption(args),
    against: args.text('against') ?? BUSINESS_AS_USUAL,
    future: oneFuture(args),
    indicators: named.length > 0 || limits.length > 0 ? named : null,
    limits,
    probability: shareFlag(args, 'probability', USUALLY_ASKED.probability),
    worth: worthAsked(args),
    confidence: shareFlag(args, 'confidence', USUALLY_ASKED.confidence),
    most: wholeNumber(args, 'most', { ...LIMITS.replicates, otherwise: USUALLY_ASKED.most }),
  };
}

function worthAsked(args: Arguments): WorthAsked {
  const given = args.all('worth');
  const parts = given.filter((text) => !text.includes('='));
  if (parts.length > 1)
    throw usage(`--worth says twice which part of the level is worth telling: ${parts.join(', ')}.`);
  const [part] = parts;
  const share = part === undefined ? USUALLY_ASKED.worth.part : readShare(part);
  if (share === null)
    throw usage(
      `--worth must be a percentage such as 1%, or a figure with an amount such as council.over-spend=50k, but found "${part}".`,
    );
  return { part: share, amounts: given.filter((text) => text.includes('=')).map(amountOf) };
}

/** An amount is written as it is in a limit. */
function amountOf(text: string): WorthAsked['amounts'][number] {
  const [indicator = '', amount = ''] = text.split('=', 2);
  try {
    const { measure, value, of } = readLimit(`${indicator} at most ${amount}`);
    if (of === 'level') return { indicator: measure, amount: value };
  } catch (error) {
    throw usage(`--worth ${text}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw usage(
    `--worth ${text}: expected a figure, "=" and an amount in its units, such as council.over-spend=50k.`,
  );
}
