/**
 * Stands in for the test runner inside a warm process: tests are collected as a file is read, then run one after the
 * other. Starting the real runner for every fault would take more time than the tests themselves.
 */
import { expect, vi } from 'vitest';

export { expect, vi };

type Body = (...given: readonly never[]) => unknown;
type CollectedTest = { readonly name: string; readonly run: () => unknown };
type Hook = () => unknown;

let tests: CollectedTest[] = [];
let before: Hook[] = [];
let beforeAny: Hook[] = [];
let after: Hook[] = [];
let afterAny: Hook[] = [];

/** A test; between its name and its body there may be settings, which do not matter here. */
export const test = Object.assign(collect, { each: (rows: Iterable<unknown>) => eachOf(rows, collect) });
export const it = test;
export const describe = Object.assign(group, { each: (rows: Iterable<unknown>) => eachOf(rows, group) });

export const beforeAll = (hook: Hook): number => beforeAny.push(hook);
export const beforeEach = (hook: Hook): number => before.push(hook);
export const afterEach = (hook: Hook): number => after.push(hook);
export const afterAll = (hook: Hook): number => afterAny.push(hook);

/** What has been collected since the last time, as one list of things to do, and what tidies up behind them. */
export function takeTests(): { readonly tests: readonly CollectedTest[]; readonly tidy: readonly Hook[] } {
  const [first, each, last, tidy] = [beforeAny, before, after, afterAny];
  const taken = tests.map(({ name, run }) => ({
    name,
    async run() {
      for (const hook of [...first.splice(0), ...each]) await hook();
      try {
        await run();
      } finally {
        for (const hook of last) await hook();
      }
    },
  }));
  [tests, before, beforeAny, after, afterAny] = [[], [], [], [], []];
  return { tests: taken, tidy };
}

function collect(name: string, ...rest: readonly unknown[]): void {
  tests.push({ name, run: bodyIn(rest) });
}

function group(_name: string, ...rest: readonly unknown[]): void {
  bodyIn(rest)();
}

type Collect = (name: string, body: Hook) => void;

function eachOf(rows: Iterable<unknown>, keep: Collect): Collect {
  return (name: string, ...rest: readonly unknown[]) => {
    const body = bodyIn(rest);
    for (const row of rows) {
      const given = (Array.isArray(row) ? row : [row]) as never[];
      keep(name.replace('%s', String(given[0])), () => body(...given));
    }
  };
}

function bodyIn(rest: readonly unknown[]): Body {
  return rest.find((one) => typeof one === 'function') as Body;
}
