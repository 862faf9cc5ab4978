import { cleanup, fireEvent, screen as drawn, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import { ContractError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../../../contract/server.ts';
import type { BridgeAnswer, BridgeSplit } from '../../../../core/study/bridge.ts';
import type { FrozenStudy, StudyRequest } from '../../../../renderer/api/types.ts';
import { screen } from '../../../../renderer/navigation/screen.ts';
import { fakeStudy } from '../../../contract/fake-study.ts';
import { PLACE } from '../../../contract/fake-handlers.ts';
import { drawApp, settle } from '../../draw.tsx';
import type { Drawn } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';

afterEach(cleanup);

const STUDY = addingUp(fakeStudy({ place: PLACE, options: [], futures: [], parameters: [] }));

/** The same with parts that lead from one end to the other. */
function addingUp(study: FrozenStudy): FrozenStudy {
  const told = study.answer.answer as BridgeAnswer;
  const [split] = told.splits;
  const about = (mean: number): BridgeSplit['from'] => ({ ...split!.from, mean });
  const added: BridgeSplit = {
    measure: 'people.payments',
    from: about(1),
    to: about(7),
    change: about(6),
    option: about(1),
    future: about(2),
    interaction: about(3),
    optionLast: about(4),
    futureLast: about(5),
  };
  return { ...study, answer: { kind: 'bridge', answer: { ...told, splits: [added] } } };
}

/** The screen is fetched when it is first shown. */
async function shown(at: ReturnType<typeof screen>, overrides: Partial<Handlers> = {}): Promise<Drawn> {
  const there = await drawApp(createFakeHost({ 'studies.get': () => STUDY, ...overrides }), at);
  await drawn.findByRole('heading', { level: 1 }, { timeout: 15_000 });
  await settle();
  return there;
}

/** By the label or by the text, which is far quicker than by role in a form as long as these. */
function button(name: string): HTMLElement {
  return (
    drawn.queryByLabelText(name, { selector: 'button' }) ?? drawn.getByText(name, { selector: 'button' })
  );
}

const press = (name: string) => settle(() => void fireEvent.click(button(name)));

function box(name: string): HTMLInputElement {
  return drawn.getByLabelText(name, { selector: 'input' });
}

const type = (name: string, value: string) =>
  settle(() => void fireEvent.change(box(name), { target: { value } }));

const runs = (job: string, done: number) => ({ job, done, found: 2, expected: 16 });

describe('the list of questions', () => {
  test('asks in plain words, says about how many runs each takes, and opens what was answered before', async () => {
    await shown(screen('questions'));
    expect(drawn.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['What would make our plan fail?', 'Which option holds up in which future?']),
    );
    const card = drawn.getByRole('link', { name: /our decision, and how much the world/ }).closest('li')!;
    expect(card.textContent).toContain('About 80 runs');
    expect(
      within(card)
        .getByRole('link', { name: /Business as usual, Hartlepool/ })
        .getAttribute('href'),
    ).toBe('#/questions/bridge?study=s1');
  });

  test('says why where earlier answers cannot be read, and shows the questions all the same', async () => {
    await shown(screen('questions'), {
      'studies.list': () => {
        throw new ContractError('library-damaged', 'The library is damaged.');
      },
    });
    expect(drawn.getByRole('alert').textContent).toContain('The library is damaged.');
    expect(drawn.getByRole('link', { name: 'How sure is it?' })).toBeDefined();
  });
});

describe('a question that is asked', () => {
  test('is refused beside the field, which keeps what was typed and has the focus', async () => {
    const requests: StudyRequest[] = [];
    await shown(screen('questions', 'solve'), {
      'studies.start': (request) => {
        requests.push(request);
        return { job: 'study-1' };
      },
    });
    await type('Confidence', 'very');
    await type('Months', '1000');
    await press('Ask');
    await settle();
    expect(requests).toEqual([]);
    expect(box('Confidence').value).toBe('very');
    const described = (box('Confidence').getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    expect(described.join(' ')).toContain('Write a percentage above 0% and below 100%');
    expect(drawn.getByText(/2 fields cannot be taken as they stand/)).toBeDefined();
    expect(document.activeElement).toBe(box('Confidence'));
    await type('Confidence', '95%');
    expect(drawn.queryByText(/Write a percentage above 0%/)).toBeNull();
  });

  test('that the host refuses says so at the field it names, in the words of the form', async () => {
    await shown(screen('questions', 'solve'), {
      'studies.start': () => {
        throw new ContractError('invalid-request', 'most: too few.', {
          problems: [{ path: 'most', sentence: 'most: expected 64 or more, but found 32. Allow more.' }],
        });
      },
    });
    await type('Runs at one value, at most', '32');
    await press('Ask');
    await settle();
    expect(drawn.getByText('Expected 64 or more, but found 32. Allow more.')).toBeDefined();
    expect(box('Runs at one value, at most').value).toBe('32');
    expect(document.activeElement).toBe(box('Runs at one value, at most'));
  });

  test('takes a limit as a command has it or in fields, which say the same', async () => {
    await shown(screen('questions', 'solve'));
    await type('Limit 1 as a command has it', 'council.over-spend at most £20k');
    expect(box('Amount').value).toBe('£20k');
    await type('Amount', '£30k');
    expect(box('Limit 1 as a command has it').value).toBe('council.over-spend at most £30k');
    await press('Add a limit');
    expect(box('Limit 2 as a command has it').value).toBe('providers.exit-rate at most 5%');
    await press('Remove limit 1');
    expect(box('Limit 1 as a command has it').value).toBe('providers.exit-rate at most 5%');
  });

  test('shows how far it is, what is doubtful and what can be said, stops at once, and goes on from there', async () => {
    const asked: StudyRequest[] = [];
    const { host, store } = await shown(screen('questions', 'bridge', { toFuture: 'high-wages' }), {
      'studies.start': (request) => ({ job: `study-${asked.push(request)}` }),
      'studies.cancel': () => ({ cancelled: true }),
    });
    await press('Ask');
    expect(store.getState().view.screen.params).toEqual({ job: 'study-1' });
    expect(
      drawn.getByText('Nothing can be said yet. What can be said shows here as it comes.'),
    ).toBeDefined();
    await settle(() =>
      host.tell({
        event: 'study.progressed',
        data: { ...runs('study-1', 8), soFar: STUDY.answer, warnings: ['The option begins too late.'] },
      }),
    );
    expect(drawn.getByText('The option begins too late.')).toBeDefined();
    expect(drawn.getAllByText('8 of about 16 runs, 2 of them made before')).not.toEqual([]);
    expect(drawn.getByRole('heading', { name: 'What can be said so far' })).toBeDefined();
    await press('Stop here');
    expect(drawn.getByText(/asked again, it goes on from here/)).toBeDefined();
    await press('Go on from here');
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
    expect(store.getState().view.screen.params).toEqual({ job: 'study-2' });
  });

  test('that failed says why and can be asked again', async () => {
    const { host } = await shown(screen('questions', 'bridge', { toFuture: 'high-wages' }), {
      'studies.start': () => ({ job: 'study-1' }),
    });
    await press('Ask');
    const error = { code: 'job-failed' as const, message: 'A thread ended.' };
    await settle(() => host.tell({ event: 'study.failed', data: { job: 'study-1', error } }));
    expect(drawn.getByRole('alert').textContent).toContain('A thread ended.');
    expect(drawn.getByRole('button', { name: 'Go on from here' })).toBeDefined();
  });

  test('of which the window knows nothing any more is not made up', async () => {
    await shown(screen('questions', 'solve', { job: 'long-gone' }));
    expect(drawn.getByRole('heading', { level: 1 }).textContent).toBe('Not under way any more');
  });
});

describe('a kept answer', () => {
  test('names what it was asked of, the engine and the hash, and leads to the same question filled in', async () => {
    await shown(screen('questions', 'bridge', { study: 's1' }));
    expect(drawn.getByRole('heading', { name: 'The answer' })).toBeDefined();
    const facts = drawn.getByText('What it was asked of').closest('section')!.textContent;
    for (const fact of [
      'Hartlepool',
      'Business as usual',
      'Central',
      '1 year from April 2026',
      '16 runs',
      'hash',
    ])
      expect(facts).toContain(fact);
    const link = drawn.getByRole('link', { name: 'Change the question and ask again' });
    expect(link.getAttribute('href')).toContain('fromOption=business-as-usual');
  });

  test('names the limits it was asked with, each by its label', async () => {
    const limits = [
      { measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.12 },
      { measure: 'council.over-spend', of: 'level', is: 'at most', value: -20_000 },
    ] as const;
    const order = {
      option: 'fee-cut',
      against: null,
      futures: ['central'],
      structures: [],
      parameters: [],
      check: 0,
      boxes: 3,
      worlds: 40,
      replicates: 1,
      limits,
      find: 'fails',
    } as const;
    await shown(screen('questions', 'bridge', { study: 's1' }), {
      'studies.get': () => ({ ...STUDY, question: { kind: 'discover' as const, order } }),
    });
    const facts = drawn.getByText('What it was asked of').closest('section')!.textContent;
    expect(facts).toContain('LimitsProviders leaving, a year: at most 12%');
    expect(facts).toContain('Over-spend: at most −£20,000');
  });

  test('of another engine says so', async () => {
    await shown(screen('questions', 'bridge', { study: 's1' }), {
      'studies.get': () => ({ ...STUDY, row: { ...STUDY.row, engineVersion: '0.9.0' } }),
    });
    expect(drawn.getByText(/0\.9\.0: not the engine of this program \(1\.0\.0\)/)).toBeDefined();
  });

  test('says that an option of it begins after the last month run', async () => {
    const change = { lever: 'fee.uplift', from: '2040-04', value: 0.02, path: 'step' } as const;
    const late = [{ id: 'late', name: 'Late', summary: '', evidence: '', parent: null, changes: [change] }];
    await shown(screen('questions', 'bridge', { study: 's1' }), {
      'studies.get': () => ({ ...STUDY, inputs: { ...STUDY.inputs, options: [late] } }),
    });
    expect(drawn.getByText(/changes nothing before April 2040/)).toBeDefined();
  });

  test('that is not there says so, and leads back', async () => {
    await shown(screen('questions', 'bridge', { study: 'gone' }), {
      'studies.get': () => {
        throw new ContractError('not-found', 'There is no saved study "gone".');
      },
    });
    expect(drawn.getByRole('alert').textContent).toContain('There is no saved study "gone".');
    expect(drawn.getByRole('link', { name: 'All questions' })).toBeDefined();
  });

  test('is removed only when asked twice', async () => {
    const removed: string[] = [];
    const { store } = await shown(screen('questions', 'bridge', { study: 's1' }), {
      'studies.remove': ({ id }) => {
        removed.push(id);
        return {};
      },
    });
    await press('Remove this answer');
    expect(removed).toEqual([]);
    await press('Remove it');
    expect(removed).toEqual(['s1']);
    expect(store.getState().view.screen).toEqual(screen('questions'));
  });
});
