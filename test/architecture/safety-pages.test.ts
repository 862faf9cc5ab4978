import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['threat-model.md', 'data-safety.md'] as const;
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Rows of the tables whose last column says what tests them. */
function testedRows(page: string): readonly string[] {
  const tables = read(`docs/${page}`)
    .split(/\n{2,}/)
    .filter((block) => /^\|.*\|\s*Tests? *\|/.test(block));
  return tables.flatMap((table) => table.trim().split('\n').slice(2));
}

/** Each test that a row names, as a link to its file and its title. */
function testsIn(row: string): readonly { readonly file: string; readonly title: string }[] {
  const named = row.matchAll(/\]\(\.\.\/(test\/[^)]+)\):((?: “[^”]+”,?)+)/g);
  return [...named].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  );
}

/** A title as it stands in a page: … for what a test of many cases fills in. */
const plain = (title: string): string =>
  title.replaceAll(/\\(['"`])/g, '$1').replaceAll(/\$\{[^}]*\}|\$\w+|%[sijd]/g, '…');

/** Whether a file has a test of exactly this title. */
function hasTest({ file, title }: { readonly file: string; readonly title: string }): boolean {
  if (!existsSync(join(ROOT, file))) return false;
  const literals = read(file).matchAll(
    /'((?:\\.|[^'\\\n])+)',|`((?:\\.|[^`\\\n])+)`,|"((?:\\.|[^"\\\n])+)",/g,
  );
  return [...literals].some(([, one, other, third]) => plain(one ?? other ?? third ?? '') === title);
}

describe.each(PAGES)('docs/%s', (page) => {
  const rows = testedRows(page);

  test('names for every row at least one test that there is, by its file and its title', () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.filter((row) => testsIn(row).length === 0)).toEqual([]);
    expect(rows.flatMap(testsIn).filter((named) => !hasTest(named))).toEqual([]);
  });

  test('links to nothing that is not there', () => {
    const links = [...read(`docs/${page}`).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, 'docs', to)))).toEqual([]);
  });
});

test('what is said to be printed is printed', () => {
  const withFigures = testedRows('data-safety.md').filter((row) => !/\|\s*\|$/.test(row));
  expect(withFigures.length).toBeGreaterThanOrEqual(6);
  const silent = withFigures.filter(
    (row) => !testsIn(row).some(({ file }) => read(file).includes('console.log(')),
  );
  expect(silent).toEqual([]);
});

test('every test of an attack stands in the threat model', () => {
  const named = new Set(
    testedRows('threat-model.md')
      .flatMap(testsIn)
      .map(({ title }) => title),
  );
  const tests = globSync('test/security/*.test.ts', { cwd: ROOT }).flatMap((file) =>
    [...read(file).matchAll(/^\s*test(?:\.skipIf\(!canWatch\(\)\))?\(\s*'((?:\\'|[^'])+)',/gm)].map(
      ([, title = '']) => title.replaceAll("\\'", "'"),
    ),
  );
  expect(tests.length).toBeGreaterThan(30);
  expect(tests.filter((title) => !named.has(title))).toEqual([]);
});
