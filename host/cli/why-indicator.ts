import { WHY_EVENTS } from '../../core/explain/why/event.ts';
import { explainColumn } from '../../core/explain/indicator/column.ts';
import { COLUMNS } from '../../core/explain/indicator/column-told.ts';
import { explainEquation } from '../../core/explain/indicator/equation.ts';
import { EQUATIONS } from '../../core/explain/indicator/equations-known.ts';
import { explainIndicator } from '../../core/explain/indicator/indicator.ts';
import type { Reading } from '../../core/explain/indicator/inputs.ts';
import { INDICATOR_IDS, INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import type { ColumnPath } from '../../core/model/tables.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { parseMonth } from '../../core/time/month.ts';
import { didYouMean } from '../files/near-names.ts';
import { answer } from './answer.ts';
import { noMoreWords } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { monthFlag } from './flag-values.ts';
import { PROGRAM } from './verb.ts';
import { columnText, equationExplainedText, indicatorText } from './why-indicator-text.ts';
import { indicatorsText } from './why-indicator-list.ts';

const UNITS =
  'A parameter is in the unit beside it, money in pounds; a column is in its own unit, money in whole pence and times in whole minutes.';

/** `why` by itself: what there is to ask about. */
export function whyList(args: Arguments, console: Console): void {
  answer(args, console, {
    text: indicatorsText,
    json: () => ({
      format: 'care-market-why-list',
      formatVersion: 1,
      indicators: INDICATOR_IDS.map((id) => ({ id, ...INDICATORS[id] })),
      columns: [...COLUMNS.keys()],
      equations: [...EQUATIONS.keys()],
    }),
  });
}

/** `why INDICATOR`, `why COLUMN` and `why EQUATION`: what stands behind a figure. */
export async function whyNamed(name: string, args: Arguments, console: Console): Promise<void> {
  noMoreWords(args.words);
  const future = args.text('future') ?? CENTRAL;
  const catalogue = await catalogueFor(args);
  const register = catalogue.readParameters();
  const kind = kindOf(name, register);
  const reading: Reading = {
    register,
    month: args.has('start') ? monthFlag(args, 'start', 'which month') : parseMonth(DEFAULT_START),
    changes: catalogue.readFuture(future).flatMap(({ changes }) => changes),
  };
  const { text, told } = inItsMonth(() => explained(kind, name, reading, future));
  answer(args, console, {
    text,
    json: () => ({
      format: 'care-market-why-indicator',
      formatVersion: 1,
      units: UNITS,
      explained: kind,
      future,
      ...told,
    }),
  });
}

type Kind = 'indicator' | 'column' | 'equation';

function explained(
  kind: Kind,
  name: string,
  reading: Reading,
  future: string,
): { readonly text: () => string; readonly told: object } {
  switch (kind) {
    case 'indicator': {
      const told = explainIndicator(name as IndicatorId, reading);
      return { told, text: () => indicatorText(told, future) };
    }
    case 'column': {
      const told = explainColumn(name as ColumnPath, reading);
      return { told, text: () => columnText(told, future) };
    }
    case 'equation': {
      const told = explainEquation(name, reading);
      return { told, text: () => equationExplainedText(told, future) };
    }
  }
}

function kindOf(name: string, register: ParameterRegister): Kind {
  if (Object.hasOwn(INDICATORS, name)) return 'indicator';
  if (COLUMNS.has(name)) return 'column';
  if (EQUATIONS.has(name)) return 'equation';
  const step = PIPELINE.find((each) => each.name === name);
  if (step !== undefined) {
    const ids = step.equations.map(({ id }) => id).join(', ');
    throw usage(`${name} is a step of the month. Ask about one of its equations: ${ids}.`);
  }
  if (Object.hasOwn(LEVERS, name)) {
    throw usage(`${name} is a lever, which the council decides; see ${PROGRAM} options.`);
  }
  if (register.has(name)) {
    throw usage(`${name} is a parameter; see ${PROGRAM} parameters show ${name}.`);
  }
  const hint = didYouMean(name, [...INDICATOR_IDS, ...COLUMNS.keys(), ...EQUATIONS.keys(), ...WHY_EVENTS]);
  throw usage(
    `There is no event, indicator, column or equation "${name}". ${hint === '' ? `Events are ${WHY_EVENTS.join(', ')}; see the indicators with ${PROGRAM} why.` : hint}`,
  );
}

/** A month before the figures is the fault of --start. */
function inItsMonth<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw usage(`--start: ${error.message}`);
    throw error;
  }
}
