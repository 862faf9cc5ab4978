/** Which modules the shell is made of: what its entries import, and the threads and engines they name. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type ModuleGraph = {
  /** Repository paths. */
  readonly files: ReadonlySet<string>;
  /** Modules that are started by name, as a thread or an engine is. */
  readonly started: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
};

export function readTree(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Everything reached from the entries at run time; types are no part of it. */
export function moduleGraph(entries: readonly string[]): ModuleGraph {
  const [files, started, packages] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const { imported, named } = namesIn(readTree(file));
    for (const name of imported) {
      if (name.startsWith('.')) waiting.push(beside(file, name));
      else packages.add(packageOf(name));
    }
    for (const name of named) {
      const path = beside(file, name.endsWith('.ts') ? name : `${name}.ts`);
      if (!existsSync(join(ROOT, path))) continue;
      started.add(path);
      waiting.push(path);
    }
  }
  return { files, started, packages };
}

function beside(file: string, name: string): string {
  return relative(ROOT, join(ROOT, dirname(file), name))
    .split(sep)
    .join('/');
}

/** Node's own modules keep their names, a package loses the path within it. */
function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function namesIn(tree: ts.SourceFile): { readonly imported: string[]; readonly named: string[] } {
  const [imported, named]: [string[], string[]] = [[], []];
  visit(tree);
  return { imported, named };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const isType = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      if (!isType && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier))
        imported.push(node.moduleSpecifier.text);
      return;
    }
    if (ts.isStringLiteral(node) && /^\.\.?\/\S+$/.test(node.text)) named.push(node.text);
    ts.forEachChild(node, visit);
  }
}
