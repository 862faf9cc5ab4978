/** The shell's own source, read and not run: every breach of what keeps the page in, and each seen to be found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { moduleGraph, readTree, ROOT } from './module-graph.ts';
import { breachesIn } from './shell-rules.ts';

const SOURCES: ReadonlyMap<string, string> = new Map(
  readdirSync(join(ROOT, 'electron'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`electron/${name}`, readFileSync(join(ROOT, 'electron', name), 'utf8')]),
);
const SHELL = moduleGraph(['electron/main.ts', 'electron/host-process.ts', 'electron/preload.ts']);

test('the shell keeps every rule', () => {
  expect(breachesIn(SOURCES)).toEqual([]);
});

/** The sources with a piece of one replaced, or put at its end. */
function planted(file: string, old: string | null, fresh: string): ReadonlyMap<string, string> {
  const path = `electron/${file}`;
  const source = SOURCES.get(path) ?? '';
  if (old !== null && !source.includes(old)) throw new Error(`${path} does not say “${old}”.`);
  return new Map([...SOURCES, [path, old === null ? `${source}\n${fresh}` : source.replace(old, fresh)]]);
}

test.each([
  ['window.ts', 'sandbox: true', 'sandbox: false', /has sandbox false, not true/],
  ['window.ts', '      contextIsolation: true,\n', '', /has contextIsolation left out/],
  ['window.ts', 'nodeIntegration: false', 'nodeIntegration: true', /has nodeIntegration true/],
  ['window.ts', 'webviewTag: false', 'webviewTag: true', /has webviewTag true/],
  ['window.ts', 'webSecurity: true', '...more', /cannot be read/],
  ['window.ts', 'devTools: !packaged', 'devTools: true', /has devTools true/],
  [
    'window.ts',
    'spellcheck: false,',
    "spellcheck: false, enableBlinkFeatures: 'X',",
    /sets enableBlinkFeatures/,
  ],
  ['window.ts', 'APP_URL);', "APP_URL);\n  await window.loadURL('https://x/');", /loadURL is used 2 times/],
  ['window.ts', null, 'export const more = { webPreferences: {} };', /2 sets of preferences/],
  ['main.ts', null, 'new BrowserWindow({ show: true });', /makes a BrowserWindow with/],
  ['main.ts', null, 'window.webContents.executeJavaScript(text);', /uses executeJavaScript/],
  ['main.ts', null, "shell.openExternal('https://x/');", /uses openExternal elsewhere/],
  ['main.ts', null, 'ipcMain.on(WHATEVER, () => 1);', /without looking at its sender/],
  ['main.ts', 'app,\n', 'app,\n  autoUpdater,\n', /imports autoUpdater/],
  ['main.ts', null, "import { get } from 'node:https';", /imports node:https/],
  ['menu.ts', null, 'contents.openDevTools();', /uses openDevTools/],
  ['menu.ts', null, 'export const view = { nodeIntegration: true };', /sets nodeIntegration outside/],
  [
    'ipc.ts',
    'isTrustedSender({ senderId: sender.id',
    'isAppUrl({ senderId: sender.id',
    /looking at its sender/,
  ],
  ['ipc.ts', '!isTrustedSender({ senderId: event', '!isAppUrl({ senderId: event', /looking at its sender/],
  ['network.ts', "'no-pings'", "'no-sandbox'", /sets the switch no-sandbox/],
  ['preload.ts', 'requestPort: () =>', 'requestPort: (to: string) =>', /exposes more or else/],
  ['preload.ts', 'whatHappened:', 'ipcRenderer,\n  whatHappened:', /exposes more or else/],
  ['preload.ts', 'send(REQUEST_PORT)', "send('anything')", /not named among the channels/],
  ['preload.ts', null, "contextBridge.exposeInMainWorld('more', {});", /exposeInMainWorld is used 2 times/],
  ['app-protocol.ts', 'codeCache: true', 'codeCache: true, bypassCSP: true', /uses bypassCSP/],
  ['main.ts', null, "window.webContents['executeJavaScript'](text);", /reaches for what it does not name/],
  ['main.ts', null, 'const W = BrowserWindow; new W({});', /in another way: BrowserWindow/],
  ['main.ts', 'BrowserWindow,\n', 'BrowserWindow as Pane,\n', /gives BrowserWindow another name/],
  ['main.ts', null, "import * as electron from 'electron';", /takes Electron as a whole/],
  ['main.ts', null, "import electron from 'electron';", /takes Electron as a whole/],
  ['main.ts', null, "await import('node:https');", /imports while it runs/],
  ['main.ts', null, "process.getBuiltinModule('node:https');", /uses getBuiltinModule/],
  ['main.ts', null, "require('https');", /uses require/],
  ['main.ts', null, "import { get } from 'https';", /imports https/],
  ['main.ts', null, "export { get } from 'node:https';", /passes a module on/],
  [
    'main.ts',
    null,
    "contents.setWindowOpenHandler(() => ({ action: 'allow' }));",
    /setWindowOpenHandler is used 2 times/,
  ],
  ['main.ts', null, 'session.defaultSession.webRequest.onBeforeRequest(all);', /in another way: session/],
  ['permissions.ts', null, 'session.setPermissionRequestHandler(all);', /PermissionRequestHandler is used 2/],
  ['network.ts', null, "commandLine.appendArgument('--no-sandbox');", /uses appendArgument/],
  ['main.ts', null, "app.removeAllListeners('web-contents-created');", /in another way: app.removeAllList/],
  ['main.ts', null, "protocol.handle('http', all);", /in another way: protocol.handle/],
  ['main.ts', null, 'const own = ipcMain; own.on(WHATEVER, () => 1);', /in another way: ipcMain/],
  ['main.ts', null, 'window.webContents.ipc.on(WHATEVER, () => 1);', /without looking at the sender/],
  ['main.ts', null, "new Function('1')();", /uses Function/],
  ['main.ts', 'silenceChromium(app.commandLine);', '', /silenceChromium\(app.commandLine\) is missing/],
  ['main.ts', 'guardDownloads(session.defaultSession);', '', /guardDownloads\(.*\) is missing/],
])('%s with %j replaced by %j is found out', (file, old, fresh, expected) => {
  expect(breachesIn(planted(file, old, fresh)).join('\n')).toMatch(expected);
});

test('the packaged program has no server: nothing the shell is made of serves or opens a connection', () => {
  expect([...SHELL.files].filter((file) => file.startsWith('host/loopback/'))).toEqual([]);
  const networked = /^(?:ws|undici|node:(?:http|https|http2|net|tls|dgram|dns))$/;
  expect([...SHELL.packages].filter((name) => networked.test(name))).toEqual([]);
});

test('every thread and engine that is started by its name is built, and the builder is told of no others', () => {
  const inputs: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && /^host\/.*\.ts$/.test(node.text)) inputs.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(readTree('tools/build.ts'));
  // Entries of child processes: the shell starts those from an entry of its own.
  const needed = [...SHELL.started].filter((file) => !file.endsWith('-process.ts'));
  expect(inputs.toSorted()).toEqual(needed.toSorted());
});

test('every process the host starts is started by the shell, because a packaged program cannot fork itself', () => {
  const options = optionsNamed(readTree('host/create-host.ts'), 'HostOptions');
  const spawning = options.filter((name) => name.startsWith('spawn'));
  expect(spawning.length).toBeGreaterThan(0);
  const call = /createHost\(\{[\s\S]*?\n {4}\}\);/.exec(SOURCES.get('electron/host-process.ts') ?? '')?.[0];
  for (const name of spawning) expect(call).toMatch(new RegExp(`\\b${name}\\b`));
});

function optionsNamed(tree: ts.SourceFile, type: string): readonly string[] {
  return tree.statements.flatMap((statement) =>
    ts.isTypeAliasDeclaration(statement) &&
    statement.name.text === type &&
    ts.isTypeLiteralNode(statement.type)
      ? statement.type.members.map((member) => member.name?.getText() ?? '')
      : [],
  );
}
