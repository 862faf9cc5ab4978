/** What choice a person really had, and what they have been told. */
import { capital } from '../../scenario/first-letter.ts';
import { NOTHING } from './event.ts';
import type { Explainer } from './event.ts';
import { fiveTests } from './five-tests.ts';
import type { PersonRow } from './person-row.ts';
import { DECIDES_NOTHING, PERSONAL_ASSISTANT } from '../../model/vocabulary.ts';
import { many, percent } from '../words.ts';

/** The five tests, asked of those who have just chosen. */
export const tellChoice: Explainer = (_scene, was) => {
  if (was.decides === DECIDES_NOTHING) return NOTHING;
  return (is) => {
    const tests = fiveTests(is);
    const failed = tests.filter(({ met }) => !met).map(({ test }) => test);
    const verdict =
      is.genuine === 1
        ? 'It is a genuine personal budget by all five tests.'
        : `It is no genuine personal budget; not met: ${failed.join('; ')}.`;
    return [
      {
        kind: 'choice judged',
        sentence: `${servers(is)} ${verdict} The arrangement really gives them ${percent(is.control)} of full control, whatever it is called.`,
        numbers: {
          alternatives: { value: is.alternatives, unit: 'count' },
          control: { value: is.control, unit: 'share' },
          testsMet: { value: tests.length - failed.length, unit: 'count' },
        },
        alternatives: tests.map(({ test, met }) => ({
          what: test,
          possible: met,
          why: met ? 'met' : 'not met',
        })),
      },
    ];
  };
};

function servers({ alternatives, budgeted, route }: PersonRow): string {
  if (budgeted === 0)
    return `${capital(many(alternatives, 'supplier'))} of community support could really have served them.`;
  return route === PERSONAL_ASSISTANT
    ? 'Many people might have worked for them as assistants.'
    : `${capital(many(alternatives, 'provider'))} could really have served them.`;
}

/** The label, which may come by letter alone. */
export const tellLabel: Explainer = (_scene, was) => (is) =>
  is.labelled === was.labelled
    ? []
    : [
        {
          kind: 'label',
          sentence: `Is told that they have a personal budget${is.genuine === 1 ? '' : '; it is not a genuine one by the five tests'}.`,
          numbers: {},
        },
      ];
