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
  /** 1 for the first fault of its kind on such a line of the file, 2 for the next. */
  readonly nth: number;
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
  roundDown: 'Math.ceil',
  roundUp: 'Math.floor',
  'Math.min': 'Math.max',
  'Math.max': 'Math.min',
  'Math.floor': 'Math.ceil',
  'Math.ceil': 'Math.floor',
};

/** Names that the number of a month goes by. */
const MONTHS: ReadonlySet<string> = new Set(['index', 'reported', 'monthIndex']);

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
    const nth = 1 + found.filter((one) => one.text === text && one.change === change).length;
    found.push({ file, line: line + 1, change, text, nth, from, to: at.getEnd(), replacement });
  }
}

/** Types, imports, texts and the equations a step lists have no behaviour to get wrong. */
function isDeclared(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isThrowStatement(node) ||
    (ts.isPropertyAssignment(node) && node.name.getText() === 'equations')
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
  if (ts.isIdentifier(node)) return orderFault(node) ?? monthFault(node) ?? conditionFault(node);
  if (ts.isPropertyAccessExpression(node)) return conditionFault(node);
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

/** A month is taken for the one after it. */
function monthFault(node: ts.Identifier): Fault | null {
  if (!MONTHS.has(node.text) || !isRead(node)) return null;
  if (ts.isShorthandPropertyAssignment(node.parent))
    return { at: node, replacement: `${node.text}: ${node.text} + 1`, change: `${node.text} a month late` };
  const whole = ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
  return { at: whole, replacement: `(${whole.getText()} + 1)`, change: `${node.text} a month late` };
}

function isRead({ parent }: ts.Identifier): boolean {
  const declared = ts.isBindingElement(parent) || ts.isParameter(parent) || ts.isVariableDeclaration(parent);
  return !declared && !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent);
}

/** A condition that is only a name is taken for its opposite; the others have operators to change. */
function conditionFault(node: ts.Identifier | ts.PropertyAccessExpression): Fault | null {
  const { parent } = node;
  const decides =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node);
  return decides ? { at: node, replacement: `!${node.getText()}`, change: 'condition turned round' } : null;
}

/** What a fault is known by: where it is and what it does. */
export function keyOf({ file, change, text, nth }: Mutant): string {
  return `${file}: ${text}: ${change}${nth === 1 ? '' : ` (${nth})`}`;
}

/** A source with one fault in it. */
export function withFault(source: string, { from, to, replacement }: Mutant): string {
  return source.slice(0, from) + replacement + source.slice(to);
}
