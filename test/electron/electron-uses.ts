/** What the shell takes of Electron, and all it does with each: a name used in another way is found by reading, and a use that is gone. */
import ts from 'typescript';

export const USES: Readonly<Record<string, readonly string[]>> = {
  app: [
    'app.enableSandbox()',
    'silenceChromium(app.commandLine)',
    'app.requestSingleInstanceLock()',
    'app.on()',
    'app.whenReady()',
    'refuseNetwork(app.isPackaged)',
    'openWindow(app.isPackaged)',
    'app.quit()',
    'app.exit()',
  ],
  BrowserWindow: ['openWindow(BrowserWindow)'],
  contextBridge: ['contextBridge.exposeInMainWorld()'],
  dialog: ['dialog.showMessageBox()', 'dialog.showErrorBox()'],
  ipcMain: ['answerPortRequests(ipcMain)', 'answerWhatHappened(ipcMain)'],
  ipcRenderer: ['ipcRenderer.on()', 'ipcRenderer.send()', 'ipcRenderer.invoke()'],
  Menu: ['Menu.setApplicationMenu()', 'Menu.buildFromTemplate()'],
  MessageChannelMain: ['new MessageChannelMain()'],
  protocol: ['protocol.registerSchemesAsPrivileged()', 'serveApp(protocol)'],
  session: [
    'denyPermissions(session.defaultSession)',
    'guardDownloads(session.defaultSession)',
    'refuseNetwork(session.defaultSession)',
  ],
  shell: ['shell.openExternal()'],
  utilityProcess: ['utilityProcess.fork()'],
};

/** The names that a file takes of Electron as values; a sentence where it takes them otherwise than by those names. */
export function takenOf(clause: ts.ImportClause | undefined): readonly string[] | string {
  const bindings = clause?.namedBindings;
  if (clause?.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings))
    return 'takes Electron as a whole';
  const renamed = bindings.elements.find(({ propertyName }) => propertyName !== undefined);
  if (renamed !== undefined) return `gives ${renamed.propertyName?.text} another name`;
  return bindings.elements.filter((each) => !each.isTypeOnly).map(({ name }) => name.text);
}

/** The way in which a name of Electron’s is used, such as `app.quit()`; null where it is the name of something else’s. */
export function useOf(name: ts.Identifier): string | null {
  const isMember = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name;
  const isKey = ts.isPropertyAssignment(name.parent) && name.parent.name === name;
  if (isMember || isKey) return null;
  let node: ts.Expression = name;
  while (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node) node = node.parent;
  const { parent } = node;
  if (ts.isNewExpression(parent)) return `new ${node.getText()}()`;
  if (!ts.isCallExpression(parent)) return node.getText();
  return parent.expression === node
    ? `${node.getText()}()`
    : `${parent.expression.getText()}(${node.getText()})`;
}
