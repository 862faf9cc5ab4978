import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

type Tree = Readonly<Record<string, string>>;

const imports = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
const leaf = 'export const x = 1;\n';
const packageFiles = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "1.0.0", "type": "module", "exports": "./index.js" }`,
  [`node_modules/${name}/index.js`]: leaf,
});
const usesPackage = (file: string, name: string): Tree => ({ [file]: imports(name), ...packageFiles(name) });
const fromTo = (from: string, to: string, path: string): Tree => ({ [from]: imports(path), [to]: leaf });

/** One planted violation for each rule; a rule without one fails below. */
const VIOLATIONS: Readonly<Record<string, Tree>> = {
  'no-cycles': {
    'core/a.ts': imports('./b.ts'),
    'core/b.ts': "import { y } from './a.ts';\nexport const x = y;\n",
  },
  'core-imports-only-itself-and-decimal': fromTo('core/a.ts', 'contract/b.ts', '../contract/b.ts'),
  'decimal-only-at-its-door': usesPackage('core/model/a.ts', 'decimal.js'),
  'foundations-import-no-model': fromTo('core/money/a.ts', 'core/model/b.ts', '../model/b.ts'),
  'steps-do-not-import-steps': fromTo('core/model/steps/a.ts', 'core/model/steps/b.ts', './b.ts'),
  'model-knows-no-runner': fromTo('core/model/a.ts', 'core/run/b.ts', '../run/b.ts'),
  'contract-imports-core-and-zod': fromTo('contract/a.ts', 'host/b.ts', '../host/b.ts'),
  'host-reaches-down-only': fromTo('host/a.ts', 'electron/b.ts', '../electron/b.ts'),
  'the-shell-starts-the-host-in-one-place': fromTo('electron/a.ts', 'host/b.ts', '../host/b.ts'),
  'only-the-shell-imports-electron': usesPackage('host/a.ts', 'electron'),
  'renderer-never-reaches-host-or-engine': fromTo('renderer/a.ts', 'core/run/b.ts', '../core/run/b.ts'),
  'renderer-uses-no-node': { 'renderer/a.ts': "import { join } from 'node:path';\nexport const y = join;\n" },
  'features-do-not-import-features': fromTo(
    'renderer/features/one/a.ts',
    'renderer/features/two/b.ts',
    '../two/b.ts',
  ),
  'recharts-only-in-charts': usesPackage('renderer/app/a.ts', 'recharts'),
  'component-library-only-in-ui': usesPackage('renderer/app/a.ts', 'react-aria-components'),
  'zustand-only-in-store': usesPackage('renderer/app/a.ts', 'zustand'),
  'database-only-in-db': usesPackage('host/jobs/a.ts', 'better-sqlite3'),
  'websocket-only-in-loopback': usesPackage('host/jobs/a.ts', 'ws'),
  'network-only-in-loopback': {
    'host/a.ts': "import { connect } from 'node:net';\nexport const y = connect;\n",
  },
  'zip-only-at-its-door': usesPackage('renderer/charts/a.ts', 'fflate'),
  'csv-only-in-files': usesPackage('host/cli/a.ts', 'csv-parse'),
  'validation-only-in-contract': usesPackage('host/jobs/a.ts', 'zod'),
  'nothing-imports-tests': fromTo('tools/a.ts', 'test/b.ts', '../test/b.ts'),
  'no-orphans': { 'core/a.ts': leaf },
  'no-unlisted-dependency': usesPackage('host/a.ts', 'not-in-the-list'),
};

const rules: IForbiddenRuleType[] = config.forbidden;
const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test('every boundary rule has a planted violation', () => {
  expect(Object.keys(VIOLATIONS).toSorted()).toEqual(rules.map((rule) => rule.name!).toSorted());
});

test.each(rules.map((rule) => rule.name!))('the rule "%s" reports what breaks it', async (name) => {
  plant(VIOLATIONS[name] ?? {});
  expect(await rulesBroken()).toContain(name);
});

test('a type-only import counts as an import', async () => {
  plant({
    'core/a.ts': "import type { X } from '../host/b.ts';\nexport type Y = X;\n",
    'host/b.ts': 'export type X = number;\n',
  });
  expect(await rulesBroken()).toContain('core-imports-only-itself-and-decimal');
});

test('a tree that keeps the rules breaks none', async () => {
  plant({
    'core/money/a.ts': leaf,
    'core/model/b.ts': imports('../money/a.ts'),
    'contract/c.ts': "import { y } from '../core/model/b.ts';\nexport const z = y;\n",
    'host/d.ts': "import { z } from '../contract/c.ts';\nexport const w = z;\n",
  });
  expect(await rulesBroken()).toEqual([]);
});

function plant(tree: Tree): void {
  const manifest = { name: 'planted', version: '1.0.0', type: 'module', dependencies: listed() };
  const files = { 'package.json': JSON.stringify(manifest), 'tsconfig.base.json': '{}', ...tree };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function listed(): Record<string, string> {
  const names = [
    'decimal.js',
    'electron',
    'recharts',
    'react-aria-components',
    'zustand',
    'better-sqlite3',
    'ws',
    'zod',
  ];
  return Object.fromEntries(names.map((name) => [name, '1.0.0']));
}

async function rulesBroken(): Promise<string[]> {
  process.chdir(folder);
  const { output } = await cruise(['.'], {
    ...config.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules },
  });
  const { summary } = output as ICruiseResult;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}
