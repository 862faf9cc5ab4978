import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = globSync('{core,contract,host,renderer,electron}/**/*.{ts,tsx,mts,mjs,html,css}', {
  cwd: ROOT,
})
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
const codeOf = (path: string): string =>
  readFileSync(join(ROOT, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const holding = (pattern: RegExp): readonly string[] => SOURCES.filter((path) => pattern.test(codeOf(path)));

/** Each thing a runtime has for talking to others, as a call or a construction of it looks. */
const CALLS: readonly (readonly [what: string, pattern: RegExp, only: readonly string[]])[] = [
  ['fetch', /\bfetch\(/, ['contract/transports/loopback.ts', 'renderer/api/connect.ts']],
  ['a WebSocket', /\bnew WebSocket\(/, ['renderer/api/connect.ts']],
  ['a server of their own', /\bcreateHttpServer\(/, ['host/loopback/server.ts']],
  [
    'other programs',
    /node:child_process|\bshell\.open/,
    [
      'electron/main.ts',
      'host/cli/care-market.mjs',
      'host/loopback/browser.ts',
      'host/loopback/built-window.ts',
      'host/processes/spawn-process.ts',
    ],
  ],
  ['Electron’s own network', /\bimport \{[^}]*\bnet\b[^}]*\} from 'electron'/, []],
  ['the older ways of asking', /\bXMLHttpRequest\b|\bEventSource\(|\bsendBeacon\(/, []],
  ['a line to a peer', /\bRTCPeerConnection\b|\bWebTransport\b/, []],
  ['a service worker', /\bserviceWorker\b|\bimportScripts\(/, []],
  ['code from elsewhere', /\bimport\(\s*[`'"]https?:|\bprocess\.binding\(|\bcreateRequire\(/, []],
  ['text as markup', /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write|dangerouslySet/, []],
  ['updates or reports of crashes', /\bautoUpdater\b|\bcrashReporter\b/, []],
];

test.each(CALLS)('only the files that are listed use %s', (_, pattern, only) => {
  expect(holding(pattern)).toEqual(only);
});

test('no page and no style names anything that a browser would fetch from elsewhere', () => {
  const pages = SOURCES.filter((path) => /\.(html|css)$/.test(path));
  expect(pages.length).toBeGreaterThan(10);
  expect(
    pages.filter((path) => /(?:src|href|url|@import)\s*[=(]?\s*["']?(?:https?:)?\/\//.test(codeOf(path))),
  ).toEqual([]);
  expect(holding(/\b(?:src|srcSet|poster|action)=(?:\{`|["'])(?:https?:)?\/\//)).toEqual([]);
});
