import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContractError, ERROR_CODES, errorFromShape } from '../../contract/errors.ts';
import { createEventFeed } from '../../contract/event-feed.ts';
import { METHODS } from '../../contract/methods.ts';
import type { MethodName } from '../../contract/methods.ts';
import { issueProblem } from '../../contract/files/issue-problem.ts';
import { createServer } from '../../contract/server.ts';
import { EXAMPLE_BOOKS } from '../../core/exposure/example-books.ts';
import { OPTION, fakeHandlers } from './fake-handlers.ts';
import { fakeBackup } from './fake-safety.ts';

const HOUR = {
  month: '2026-11',
  wage: 1_352,
  given: { travelShare: 0.1 },
  individualShare: 1,
  pensionOn: 'all',
  workers: 0,
};
const LIVED = {
  place: 'hartlepool',
  option: 'business-as-usual',
  future: 'central',
  months: 12,
  seed: 1,
};

const VALID: Record<MethodName, unknown> = {
  'about.get': {},
  'places.list': {},
  'places.get': { id: 'hartlepool' },
  'options.list': {},
  'options.get': { id: 'business-as-usual' },
  'futures.list': {},
  'futures.get': { id: 'central' },
  'scenarios.check': { place: 'hartlepool', options: ['business-as-usual'], future: 'central', months: 60 },
  'scenarios.prints': { place: 'hartlepool', options: ['business-as-usual'], future: 'central' },
  'choice.get': {},
  'choice.keep': {
    choice: {
      place: 'hartlepool',
      option: 'business-as-usual',
      beside: [],
      future: 'central',
      months: 12,
      replicates: 1,
      seed: 1,
    },
  },
  'levers.list': {},
  'parameters.list': {},
  'parameters.moved': { months: 60 },
  'parameters.get': { id: 'wage.nlw' },
  'indicators.list': {},
  'files.validate': { text: '{}', fileName: 'a.json' },
  'simulation.start': {
    place: 'hartlepool',
    options: ['business-as-usual'],
    future: 'central',
    start: '2026-04',
    months: 60,
    replicates: 20,
    seed: 1,
    save: true,
  },
  'sensitivity.leanings': {},
  'parameters.register': { future: 'central', month: '2026-04', today: '2026-11-22' },
  'parameters.entry': { id: 'wage.nlw', future: 'central', month: '2026-04', today: '2026-11-22', months: 3 },
  'jobs.list': {},
  'jobs.cancel': { job: 'job-1' },
  'explain.why': {
    place: 'hartlepool',
    option: 'business-as-usual',
    future: 'central',
    months: 12,
    seed: 1,
    event: 'closure',
    subject: 12,
  },
  'explain.indicator': { id: 'people.payments', month: '2027-04', future: 'central' },
  'explain.column': { id: 'people.takes' },
  'explain.equation': { id: 'answer-to-charge' },
  'lives.providers': LIVED,
  'lives.provider': { ...LIVED, identity: 2 },
  'lives.people': LIVED,
  'lives.person': { ...LIVED, identity: 1 },
  'lives.drill': { ...LIVED, provider: 1, month: '2026-06' },
  'live.path': {
    place: 'hartlepool',
    options: ['business-as-usual'],
    future: 'central',
    months: 12,
    seed: 1,
    draft: { kind: 'option', document: OPTION },
  },
  'live.foresee': {
    place: 'hartlepool',
    options: ['business-as-usual'],
    future: 'central',
    months: 12,
    seed: 1,
    draft: { kind: 'option', document: OPTION },
  },
  'costing.hour': HOUR,
  'costing.returns': HOUR,
  'ladder.climb': {
    gross: 10_000,
    contribution: 0,
    month: '2026-11',
    market: { place: 'hartlepool', option: 'business-as-usual' },
    isfRecipient: 'council',
    isfFeePaidBy: 'budget',
  },
  'books.list': {},
  'books.get': { id: EXAMPLE_BOOKS.id },
  'books.save': { books: EXAMPLE_BOOKS },
  'books.remove': { id: EXAMPLE_BOOKS.id },
  'books.readCsv': { text: 'name,value', fileName: 'books.csv' },
  'exposure.at': {
    ...LIVED,
    books: EXAMPLE_BOOKS,
    replicates: 4,
    uptake: { share: 0.3, from: '2026-06', years: 1, levers: ['move.block-to-direct-payment'] },
  },
  'exposure.balance': { books: EXAMPLE_BOOKS, month: '2026-11', floor: 1_350 },
  'documents.open': { kind: 'option', id: 'business-as-usual' },
  'documents.create': { kind: 'option', name: 'Another', from: 'my-option', how: 'copy' },
  'documents.save': {
    draft: { kind: 'option', document: { ...OPTION, id: 'my-option', parent: 'business-as-usual' } },
    revision: 1,
    action: 'Call it business as usual',
  },
  'documents.remove': { kind: 'option', id: 'my-option' },
  'documents.broken': {},
  'documents.versions': { kind: 'option', id: 'my-option' },
  'documents.version': { kind: 'option', id: 'my-option', version: 'version-2' },
  'documents.keepVersion': { kind: 'option', id: 'my-option', name: 'Second', note: 'As agreed.' },
  'history.get': {},
  'history.undo': { action: 'action-1' },
  'history.redo': { action: 'action-3' },
  'notes.list': {},
  'notes.save': {
    subject: { kind: 'place', id: 'hartlepool' },
    note: 'Ask them.',
    tags: ['north'],
    archived: false,
    revision: 0,
  },
  'bundles.pack': { kind: 'option', id: 'my-option' },
  'bundles.open': {
    text: '{"format":"care-market-bundle","kind":"option","documents":[]}',
    fileName: 'sent.json',
  },
  'results.list': {},
  'results.get': { id: 'r1' },
  'results.signatures': { id: 'r1' },
  'results.remove': { id: 'r1' },
  'results.rerun': { id: 'r1' },
  'studies.start': {
    ground: {
      place: 'hartlepool',
      options: ['business-as-usual'],
      futures: ['central'],
      months: 12,
      seed: 1,
    },
    question: {
      kind: 'bridge',
      order: {
        from: { option: 'business-as-usual', future: 'central' },
        to: { option: 'business-as-usual', future: 'central' },
        replicates: 4,
        indicators: ['people.payments'],
      },
    },
    save: false,
  },
  'studies.cancel': { job: 'job-2' },
  'studies.running': {},
  'studies.list': {},
  'studies.get': { id: 's1' },
  'studies.remove': { id: 's1' },
  'safety.get': {},
  'safety.backUp': {},
  'safety.restore': { name: fakeBackup(1).name },
  'safety.check': {},
  'safety.salvage': {},
};
const NAMES = Object.keys(METHODS) as MethodName[];

describe('every method', () => {
  test.each(NAMES)('%s accepts a plain request and its answer keeps the contract', async (name) => {
    const server = createServer(fakeHandlers(), { checkResults: true });
    await expect(server.call(name, VALID[name])).resolves.toBeDefined();
  });

  test.each(NAMES)('%s never lets hostile parameters reach its handler', async (name) => {
    const reached: unknown[] = [];
    const handlers = fakeHandlers({ [name]: (params: unknown) => reached.push(params) });
    const server = createServer(handlers);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.jsonValue()), async (params) => {
        if (METHODS[name].params.safeParse(params).success) return;
        await expect(server.call(name, params)).rejects.toMatchObject({ code: 'invalid-request' });
      }),
      { numRuns: 50 },
    );
    for (const extra of [null, undefined, [], 'x', { ...(VALID[name] as object), extra: 1 }]) {
      await expect(server.call(name, extra)).rejects.toMatchObject({ code: 'invalid-request' });
    }
    expect(reached).toEqual([]);
  });
});

describe('a question why is refused', () => {
  const asked = VALID['explain.why'] as Record<string, unknown>;
  test.each([
    ['about an event there is not', { event: 'closing' }, 'event'],
    ['about nobody', { subject: -1 }, 'subject'],
    ['about no month', { month: '2026-13' }, 'month'],
    ['over more replicates than are counted', { replicates: 21 }, 'replicates'],
    ['over no months', { months: 0 }, 'months'],
  ])('%s, naming the field', async (_, changed, field) => {
    const server = createServer(fakeHandlers());
    await expect(server.call('explain.why', { ...asked, ...changed })).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining(field),
    });
  });
});

describe('a simulation is refused', () => {
  const start = VALID['simulation.start'] as Record<string, unknown>;
  test.each([
    ['with no option', { options: [] }, 'options'],
    ['with seven options', { options: Array(7).fill('business-as-usual') }, 'options'],
    ['over no months', { months: 0 }, 'months'],
    ['over 181 months', { months: 181 }, 'months'],
    ['with half a replicate', { replicates: 0.5 }, 'replicates'],
    ['with no replicate', { replicates: 0 }, 'replicates'],
    ['with 10,001 replicates', { replicates: 10_001 }, 'replicates'],
    ['with a million replicates', { replicates: 1_000_000 }, 'replicates'],
    ['with a seed over 32 bits', { seed: 4_294_967_296 }, 'seed'],
    ['with a seed that is text', { seed: '1' }, 'seed'],
    ['starting in month 13', { start: '2026-13' }, 'start'],
    ['starting in 1989', { start: '1989-12' }, 'start'],
    ['at a place named by a path', { place: '../../etc/passwd' }, 'place'],
  ])('%s', async (_, change, field) => {
    const call = createServer(fakeHandlers()).call('simulation.start', { ...start, ...change });
    await expect(call).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining(field) as string,
      details: { problems: [expect.objectContaining({ path: expect.stringContaining(field) as string })] },
    });
  });
});

test.each(['simulation.start', 'live.path'] as const)('%s refuses an option set beside itself', (method) => {
  const twice = { ...(VALID[method] as object), options: ['business-as-usual', 'fee-cut', 'fee-cut'] };
  const { success, error } = METHODS[method].params.safeParse(twice);
  expect([success, error?.issues.map(({ message }) => message)]).toEqual([false, ['each option once']]);
});

test('what is expected is said once, whether a request or a file is refused', async () => {
  const call = createServer(fakeHandlers()).call('jobs.cancel', { job: '../' });
  await expect(call).rejects.toMatchObject({
    message:
      'jobs.cancel cannot be done with what was given: job (expected letters, digits, dots and hyphens; found "../").',
  });
  const [issue] = METHODS['jobs.cancel'].params.safeParse({ job: '../' }).error!.issues;
  expect(issueProblem(issue!, { job: '../' })).toMatchObject([
    { path: 'job', expected: 'letters, digits, dots and hyphens' },
  ]);
});

test('an answer that breaks the contract is reported when answers are checked', async () => {
  const handlers = fakeHandlers({ 'jobs.cancel': () => ({ cancelled: 'yes' }) as never });
  const call = (checkResults: boolean) =>
    createServer(handlers, { checkResults }).call('jobs.cancel', { job: 'j' });
  await expect(call(true)).rejects.toMatchObject({ code: 'internal' });
  await expect(call(false)).resolves.toEqual({ cancelled: 'yes' });
});

test('one listener that throws does not keep an event from the others', () => {
  const feed = createEventFeed();
  const heard: string[] = [];
  feed.subscribe(() => {
    throw new Error('broken listener');
  });
  feed.subscribe(({ event }) => heard.push(event));
  const emit = () => feed.emit({ event: 'job.cancelled', data: { job: 'j', done: 0, total: 1 } });
  expect(emit).toThrow('broken listener');
  expect(heard).toEqual(['job.cancelled']);
});

test.each([...ERROR_CODES])('the code %s survives being sent', (code) => {
  const error = new ContractError(code, 'A sentence.', { place: 'x' });
  expect(errorFromShape(structuredClone(error.toShape()))).toMatchObject({ ...error.toShape() });
});

test.each([null, 'text', {}, { code: 'no-such-code', message: '' }, { code: 'cancelled', message: 7 }])(
  'a malformed error becomes internal: %j',
  (shape) => {
    expect(errorFromShape(shape).code).toBe('internal');
  },
);

test('a call whose signal fires is cancelled though its handler goes on', async () => {
  const server = createServer(fakeHandlers({ 'places.list': () => new Promise(() => {}) }));
  const controller = new AbortController();
  const call = server.call('places.list', {}, { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: 'cancelled' });
});
