/** Small faults planted in a source file, one at a time: what a slip of the pen would do to the model. */
import ts from 'typescript';

export type Mutant = {
  /** Repository path of the file. */
  readonly file: string;
  readonly line: number;
  /** What is done, such as "+ to -". */
  readonly change: string;
  /** The line as it was. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
};

const OPERATORS: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
};

const CALLS: Readonly<Record<string, string>> = {
  roundHalfUp: 'Math.floor',
  roundHalfEven: 'Math.floor',
  roundDown: 'Math.ceil',
  roundUp: 'Math.floor',
  'Math.min': 'Math.max',
  'Math.max': 'Math.min',
  'Math.floor': 'Math.ceil',
  'Math.ceil': 'Math.floor',
};

/** Every fault there is a rule for, in the order of the file. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  visit(tree);
  return found;

  function visit(node: ts.Node): void {
    if (isDeclared(node)) return;
    const fault = faultIn(node);
    if (fault !== null) add(fault.at, fault.replacement, fault.change);
    ts.forEachChild(node, visit);
  }

  function add(at: Stretch, replacement: string, change: string): void {
    const from = at.getStart();
    const line = tree.getLineAndCharacterOfPosition(from).line;
    const text = source.split('\n')[line]!.trim();
    found.push({ file, line: line + 1, change, text, from, to: at.getEnd(), replacement });
  }
}

/** Types, imports and texts have no behaviour to get wrong. */
function isDeclared(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isThrowStatement(node)
  );
}

type Stretch = { readonly getStart: () => number; readonly getEnd: () => number };
type Fault = { readonly at: Stretch; readonly replacement: string; readonly change: string };

function faultIn(node: ts.Node): Fault | null {
  if (ts.isBinaryExpression(node)) return operatorFault(node);
  if (ts.isCallExpression(node)) return callFault(node);
  if (ts.isPrefixUnaryExpression(node)) return prefixFault(node);
  if (ts.isNumericLiteral(node)) return literalFault(node);
  if (ts.isExpressionStatement(node)) return statementFault(node);
  if (ts.isIdentifier(node)) return orderFault(node);
  return null;
}

function operatorFault(node: ts.BinaryExpression): Fault | null {
  const operator = node.operatorToken.getText();
  const replacement = OPERATORS[operator];
  if (replacement === undefined || joinsText(node)) return null;
  return { at: node.operatorToken, replacement, change: `${operator} to ${replacement}` };
}

function joinsText({ left, right }: ts.BinaryExpression): boolean {
  return [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
}

function callFault({ expression }: ts.CallExpression): Fault | null {
  const name = expression.getText();
  const replacement = CALLS[name];
  return replacement === undefined
    ? null
    : { at: expression, replacement, change: `${name} to ${replacement}` };
}

function prefixFault(node: ts.PrefixUnaryExpression): Fault | null {
  const sign = { [ts.SyntaxKind.ExclamationToken]: '!', [ts.SyntaxKind.MinusToken]: '-' }[
    node.operator as number
  ];
  if (sign === undefined) return null;
  return { at: node, replacement: node.operand.getText(), change: `${sign} left out` };
}

/** A whole number one more; not where it only says which row or argument is meant. */
function literalFault(node: ts.NumericLiteral): Fault | null {
  if (ts.isElementAccessExpression(node.parent) || !/^\d+$/.test(node.text)) return null;
  return {
    at: node,
    replacement: String(Number(node.text) + 1),
    change: `${node.text} to ${Number(node.text) + 1}`,
  };
}

/** Something that is done, or kept, no longer is. */
function statementFault(node: ts.ExpressionStatement): Fault | null {
  const { expression } = node;
  const writes =
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.getText().endsWith('=') &&
    ts.isElementAccessExpression(expression.left);
  if (!writes && !ts.isCallExpression(expression)) return null;
  return { at: node, replacement: ';', change: 'statement left out' };
}

/** Two things in a list of names change places, as two steps of a month would. */
function orderFault(node: ts.Identifier): Fault | null {
  const list = node.parent;
  if (!ts.isArrayLiteralExpression(list)) return null;
  const next = list.elements[list.elements.indexOf(node) + 1];
  if (next === undefined || !ts.isIdentifier(next)) return null;
  const source = node.getSourceFile().text;
  const at = { getStart: () => node.getStart(), getEnd: () => next.getEnd() };
  const between = source.slice(node.getEnd(), next.getStart());
  return {
    at,
    replacement: `${next.text}${between}${node.text}`,
    change: `${node.text} and ${next.text} change places`,
  };
}

/** A source with one fault in it. */
export function withFault(source: string, { from, to, replacement }: Mutant): string {
  return source.slice(0, from) + replacement + source.slice(to);
}
