import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['README.md', ...globSync('{docs,scenarios,test}/**/*.md', { cwd: ROOT })];

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** `a/{b,c}/d` as a/b/d and a/c/d. */
function spelledOut(path: string): readonly string[] {
  const [, before = path, among = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? [];
  return among.split(',').map((each) => before + each + after);
}

/** Paths of the project that a page names in passing; capitals stand for what the reader puts there. */
function pathsIn(text: string): readonly string[] {
  const named = text.matchAll(
    /`((?:core|host|contract|renderer|electron|test|tools|scenarios|docs)\/[\w./{},-]+)`/g,
  );
  return [...named].flatMap(([, path = '']) => spelledOut(path)).filter((path) => !/\/[A-Z]+\b/.test(path));
}

test.each(PAGES)('%s links to nothing that is not there', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
  const here = links.filter((to) => !/^[a-z]+:/.test(to));
  expect(here.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
});

test.each(PAGES)('%s names no file or folder that is not there', (page) => {
  const missing = pathsIn(read(page)).filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});

test('the page on architecture tells of every folder of the engine and of the model', () => {
  const folders = ['core', 'core/model'].flatMap((within) =>
    readdirSync(join(ROOT, within), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${within}/${name}`),
  );
  const told = pathsIn(read('docs/architecture.md'));
  expect(folders.filter((folder) => !told.some((path) => `${path}/`.startsWith(`${folder}/`)))).toEqual([]);
});
