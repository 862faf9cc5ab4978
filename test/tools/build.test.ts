import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../tools/build.ts';
import { temporaryRoot } from '../setup/temporary-root.ts';

/** What only React's build for its own developers says, and the call that its own JSX is compiled to. */
const FOR_DEVELOPERS = ['should have a unique "key" prop', 'jsxDEV'];

test('the window is built as users have it, also where a test or a benchmark has it built', async () => {
  const dist = mkdtempSync(join(temporaryRoot(), 'care-market-build-'));
  const said: string[] = [];
  try {
    expect(process.env['NODE_ENV']).toBe('test');
    expect(await build('window', (sentence) => said.push(sentence), dist)).toBe(true);
    expect(process.env['NODE_ENV']).toBe('test');
    const folder = join(dist, 'renderer', 'assets');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    const found = scripts.filter((name) => {
      const script = readFileSync(join(folder, name), 'utf8');
      return FOR_DEVELOPERS.some((words) => script.includes(words));
    });
    expect(found).toEqual([]);
    expect(readFileSync(join(dist, 'renderer.stamp'), 'utf8')).toMatch(/^production [0-9a-f]{64}$/);
    expect(await build('window', (sentence) => said.push(sentence), dist)).toBe(false);
    expect(said).toHaveLength(1);
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
});
