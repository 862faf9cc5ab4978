import type { WhyEvent } from '../../core/explain/why/event.ts';
import { NotThereThen } from '../../core/explain/why/month-asked.ts';
import { why } from '../../core/explain/why/why.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { answer } from './answer.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { usage } from './failure.ts';
import { evidenceNotes } from './result-notes.ts';
import { scenarioOf } from './scenario-of.ts';
import { runOrder } from './simulation-flags.ts';
import { subjectOf, whyQuestion } from './why-order.ts';
import { whyText } from './why-text.ts';
import type { WhyEvidence, WhyHead } from './why-text.ts';

/** `why EVENT`: what led to it, and the share of each cause. */
export async function whyEvent(event: WhyEvent, args: Arguments, console: Console): Promise<void> {
  const { place, option, future, start, months, seed } = runOrder(args);
  const question = whyQuestion(event, args);
  const scenario = scenarioOf(await catalogueFor(args), { place, option, future, start, months, seed });
  const head: WhyHead = { place, future, start, months, seed };
  const answered = explained(
    () =>
      inItsMonth(() =>
        why(scenario, question, (done, total) => console.progress(`re-run ${done + 1} of ${total}`)),
      ),
    subjectOf(event),
  );
  console.progress('');
  answer(args, console, {
    text: () => whyText(head, answered, evidenceOf(scenario)),
    json: () => ({
      format: 'care-market-why',
      formatVersion: 1,
      units:
        'Money in whole pence, times in whole minutes, margins in hundredths of one per cent, an event as 1 where it happens; a share is what the cause adds to the figure.',
      ...head,
      ...answered,
    }),
  });
}

function evidenceOf({ parameters, place }: Scenario): WhyEvidence {
  return {
    gradeOf: (id, month) => {
      const values = parameters.get(id)?.values ?? [];
      return (values.findLast(({ from }) => from.slice(0, month.length) <= month) ?? values[0])?.grade;
    },
    notes: evidenceNotes([...parameters.values()], place),
  };
}

/** A month in which they are not there is the fault of --month, not of the flag that names them. */
function inItsMonth<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotThereThen) throw usage(`--month: ${error.message}`);
    throw error;
  }
}
