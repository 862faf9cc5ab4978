import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { modelPages } from '../../tools/model-docs/pages.ts';

const FOLDER = fileURLToPath(new URL('../../docs/model/', import.meta.url));
const PAGES = modelPages();

test.each([...PAGES.keys()])('docs/model/%s says what the code declares (npm run docs writes it)', (path) => {
  expect(existsSync(FOLDER + path)).toBe(true);
  expect(readFileSync(FOLDER + path, 'utf8')).toBe(PAGES.get(path));
});

test('there is no page for a step that is gone', () => {
  expect(
    readdirSync(`${FOLDER}steps`)
      .map((name) => `steps/${name}`)
      .filter((path) => !PAGES.has(path)),
  ).toEqual([]);
});

test('every link between the pages leads to a page', () => {
  const links = [...PAGES].flatMap(([path, text]) =>
    [...text.matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, link]) => new URL(link!, `file://${FOLDER}${path}`)),
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});
