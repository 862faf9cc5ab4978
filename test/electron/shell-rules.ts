/** What the shell's source must and must not say, read by TypeScript's own parser. */
import ts from 'typescript';
import { takenOf, useOf, USES } from './electron-uses.ts';

/** Every preference of a window that bears on what its page can reach, with the one value it may have. */
const PREFERENCES: Readonly<Record<string, string>> = {
  preload: 'preload',
  sandbox: 'true',
  contextIsolation: 'true',
  nodeIntegration: 'false',
  nodeIntegrationInWorker: 'false',
  nodeIntegrationInSubFrames: 'false',
  webSecurity: 'true',
  allowRunningInsecureContent: 'false',
  experimentalFeatures: 'false',
  webviewTag: 'false',
  navigateOnDragDrop: 'false',
  spellcheck: 'false',
  devTools: '!packaged',
};

const BRIDGE = ['requestPort', 'whatHappened'];

/** Names with a single use, and where that is: the file, and the call it is within. */
const ONE_USE: Readonly<Record<string, readonly [file: string, within: string]>> = {
  openExternal: ['electron/main.ts', 'openExternally'],
  loadURL: ['electron/window.ts', 'window.loadURL'],
  appendSwitch: ['electron/network.ts', 'commandLine.appendSwitch'],
  exposeInMainWorld: ['electron/preload.ts', 'contextBridge.exposeInMainWorld'],
  // Of these Electron keeps the one that was given last.
  setWindowOpenHandler: ['electron/navigation.ts', 'contents.setWindowOpenHandler'],
  setPermissionRequestHandler: ['electron/permissions.ts', 'session.setPermissionRequestHandler'],
  setPermissionCheckHandler: ['electron/permissions.ts', 'session.setPermissionCheckHandler'],
  setDevicePermissionHandler: ['electron/permissions.ts', 'session.setDevicePermissionHandler'],
  setDisplayMediaRequestHandler: ['electron/permissions.ts', 'session.setDisplayMediaRequestHandler'],
  setBluetoothPairingHandler: ['electron/permissions.ts', 'session.setBluetoothPairingHandler'],
  onBeforeRequest: ['electron/network.ts', 'session.webRequest.onBeforeRequest'],
  setSpellCheckerEnabled: ['electron/network.ts', 'session.setSpellCheckerEnabled'],
  setProxy: ['electron/network.ts', 'session.setProxy'],
};

/** What the shell has no use for, and a page or a network could make use of. */
const BANNED: ReadonlySet<string> = new Set(
  `
  remote executeJavaScript executeJavaScriptInIsolatedWorld insertCSS loadFile loadExtension
  openPath crashReporter autoUpdater net netLog desktopCapturer
  globalShortcut setAsDefaultProtocolClient setCertificateVerifyProc registerFileProtocol interceptFileProtocol bypassCSP
  corsEnabled allowServiceWorkers openDevTools debugger fetch eval
  BrowserView WebContentsView BaseWindow WebSocket XMLHttpRequest startDrag
  require createRequire getBuiltinModule Function appendArgument fromPartition fromPath downloadURL
  setPreloads registerPreloadScript onHeadersReceived removeListener removeAllListeners
  `
    .trim()
    .split(/\s+/),
);

const SWITCHES_OFF_LIMITS =
  /sandbox|web-security|certificate|remote-debugging|inspect|js-flags|unsafe|allow-|load-extension|proxy/;

/** All the modules the shell has use for besides the program's own. */
const MODULES: ReadonlySet<string> = new Set(['electron', 'node:path', 'node:fs/promises']);

/** A sentence for every breach, with its file and line. */
export function breachesIn(sources: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  let preferences = 0;
  const missing = new Set(Object.values(USES).flat());
  const uses = new Map(Object.keys(ONE_USE).map((name) => [name, 0]));
  for (const [file, source] of sources) {
    read(file, ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  }
  if (preferences !== 1) found.push(`There are ${preferences} sets of preferences of a window; expected 1.`);
  for (const [name, count] of uses) {
    if (count !== 1) found.push(`${name} is used ${count} times; expected once.`);
  }
  for (const use of missing) found.push(`${use} is missing.`);
  return found;

  function read(file: string, tree: ts.SourceFile): void {
    const ofElectron = new Set<string>();
    visit(tree);

    function say(node: ts.Node, what: string): void {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} ${what}`);
    }

    function visit(node: ts.Node): void {
      if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node)) return;
      if (ts.isImportDeclaration(node)) return readImport(node);
      if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) say(node, 'passes a module on');
      if (ts.isElementAccessExpression(node) && !ts.isNumericLiteral(node.argumentExpression))
        say(node, 'reaches for what it does not name');
      if (ts.isIdentifier(node)) readName(node);
      if (ts.isNewExpression(node)) readNew(node);
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'webPreferences') readPreferences(node);
      if (ts.isCallExpression(node)) readCall(node);
      if (ts.isStringLiteral(node) && file === 'electron/network.ts' && SWITCHES_OFF_LIMITS.test(node.text))
        say(node, `sets the switch ${node.text}`);
      ts.forEachChild(node, visit);
    }

    function readImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): void {
      if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
      const name = (moduleSpecifier as ts.StringLiteral).text;
      if (!name.startsWith('.') && !MODULES.has(name)) say(moduleSpecifier, `imports ${name}`);
      if (name === 'electron') readTaken(importClause);
      const bindings = importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings)) return;
      for (const { name: imported } of bindings.elements)
        if (BANNED.has(imported.text)) say(imported, `imports ${imported.text}`);
    }

    function readTaken(clause: ts.ImportClause | undefined): void {
      const taken = takenOf(clause);
      if (typeof taken === 'string') say(clause ?? tree, taken);
      else for (const each of taken) ofElectron.add(each);
    }

    function readName(node: ts.Identifier): void {
      const { text } = node;
      if (BANNED.has(text)) say(node, `uses ${text}`);
      if (text === 'ipc' && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
        say(node, 'listens to a page without looking at the sender');
      const use = ofElectron.has(text) ? useOf(node) : null;
      if (use !== null && USES[text]?.includes(use) !== true)
        say(node, `uses Electron in another way: ${use}`);
      missing.delete(use ?? '');
      if (text in PREFERENCES && text !== 'preload' && !isPreferences(node.parent.parent?.parent))
        say(node, `sets ${text} outside a window’s preferences`);
      const only = ONE_USE[text];
      if (only === undefined || !ts.isPropertyAccessExpression(node.parent)) return;
      uses.set(text, (uses.get(text) ?? 0) + 1);
      const [where, within] = only;
      if (file !== where || !isWithin(node, within)) say(node, `uses ${text} elsewhere than in ${within}`);
    }

    function readNew(node: ts.NewExpression): void {
      const name = node.expression.getText();
      if (!/Window|View/.test(name)) return;
      const options = node.arguments?.map((each) => each.getText()).join() ?? '';
      if (file !== 'electron/window.ts' || options !== 'windowOptions(preload, packaged)')
        say(node, `makes a ${name} with (${options})`);
    }

    function readPreferences({ initializer }: ts.PropertyAssignment): void {
      preferences += 1;
      const set = new Map<string, string>();
      for (const each of ts.isObjectLiteralExpression(initializer) ? initializer.properties : []) {
        if (ts.isPropertyAssignment(each)) set.set(each.name.getText(), each.initializer.getText());
        else if (ts.isShorthandPropertyAssignment(each)) set.set(each.name.text, each.name.text);
        else say(each, 'has preferences that cannot be read');
      }
      for (const [name, value] of Object.entries(PREFERENCES)) {
        if (set.get(name) !== value)
          say(initializer, `has ${name} ${set.get(name) ?? 'left out'}, not ${value}`);
      }
      for (const name of set.keys()) if (!(name in PREFERENCES)) say(initializer, `sets ${name}`);
    }

    function readCall(node: ts.CallExpression): void {
      const called = node.expression.getText();
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) say(node, 'imports while it runs');
      if (called === 'contextBridge.exposeInMainWorld') readBridge(node);
      if (called.startsWith('ipcRenderer.') && node.arguments[0]?.kind !== ts.SyntaxKind.Identifier)
        say(node, 'sends on a channel that is not named among the channels');
      if (/^ipc(?:Main)?\.(?:on|once|handle|handleOnce|addListener)$/.test(called)) {
        const listener = node.arguments[1]?.getText() ?? '';
        if (file !== 'electron/ipc.ts' || !listener.includes('isTrustedSender('))
          say(node, 'listens to a message without looking at its sender');
      }
    }

    function readBridge({ arguments: [, exposed] }: ts.CallExpression): void {
      const object =
        exposed !== undefined && ts.isSatisfiesExpression(exposed) ? exposed.expression : exposed;
      const functions =
        object !== undefined && ts.isObjectLiteralExpression(object)
          ? object.properties.filter(
              (each) =>
                ts.isPropertyAssignment(each) &&
                ts.isArrowFunction(each.initializer) &&
                each.initializer.parameters.length === 0,
            )
          : [];
      const names = functions.map((each) => each.name?.getText());
      const all = object !== undefined && ts.isObjectLiteralExpression(object) ? object.properties.length : 0;
      if (String(names) !== String(BRIDGE) || all !== BRIDGE.length)
        say(object ?? tree, `exposes more or else than ${BRIDGE.join(' and ')}, without arguments`);
    }
  }
}

function isPreferences(node: ts.Node | undefined): boolean {
  return node !== undefined && ts.isPropertyAssignment(node) && node.name.getText() === 'webPreferences';
}

function isWithin(node: ts.Node, called: string): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && at.expression.getText() === called) return true;
  }
  return false;
}
