import ts from 'typescript';
import { regexMutants } from './regexes.ts';

/** One small fault put into a source text. */
export interface Mutation {
  /** What kind of fault: the standard name of the mutation operator. */
  readonly by: Operator;
  /** The smallest expression, or run of statements, that can be swapped at run time. */
  readonly host: Span;
  /** What is replaced in it, and by what. */
  readonly at: Span;
  readonly to: string;
  /** Statements are left out where they stand; an expression has another in its place. */
  readonly form: 'expression' | 'statements';
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Operator =
  | 'condition'
  | 'equality'
  | 'boundary'
  | 'logical'
  | 'arithmetic'
  | 'unary'
  | 'update'
  | 'boolean'
  | 'text'
  | 'array'
  | 'object'
  | 'return'
  | 'block'
  | 'call'
  | 'optional'
  | 'method'
  | 'regex';

/** A file's mutants, and the places where endless loops can be caught. */
export interface Mutated {
  readonly mutations: readonly Mutation[];
  readonly loops: readonly Span[];
}

const OTHER = new Map<ts.SyntaxKind, readonly [Operator, ...string[]]>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['equality', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['equality', '===']],
  [ts.SyntaxKind.LessThanToken, ['boundary', '<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['boundary', '<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['boundary', '>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['boundary', '>', '<']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['logical', '||']],
  [ts.SyntaxKind.BarBarToken, ['logical', '&&']],
  [ts.SyntaxKind.PlusToken, ['arithmetic', '-']],
  [ts.SyntaxKind.MinusToken, ['arithmetic', '+']],
  [ts.SyntaxKind.AsteriskToken, ['arithmetic', '/']],
  [ts.SyntaxKind.SlashToken, ['arithmetic', '*']],
  [ts.SyntaxKind.PercentToken, ['arithmetic', '*']],
  [ts.SyntaxKind.AsteriskAsteriskToken, ['arithmetic', '*']],
  [ts.SyntaxKind.PlusEqualsToken, ['arithmetic', '-=']],
  [ts.SyntaxKind.MinusEqualsToken, ['arithmetic', '+=']],
  [ts.SyntaxKind.AsteriskEqualsToken, ['arithmetic', '/=']],
  [ts.SyntaxKind.SlashEqualsToken, ['arithmetic', '*=']],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, ['logical', '=']],
]);

/** Methods that have a counterpart. */
const COUNTERPARTS: readonly (readonly [string, string])[] = [
  ['some', 'every'],
  ['startsWith', 'endsWith'],
  ['toLowerCase', 'toUpperCase'],
  ['trimStart', 'trimEnd'],
  ['min', 'max'],
  ['floor', 'ceil'],
  ['indexOf', 'lastIndexOf'],
  ['find', 'findLast'],
  ['push', 'unshift'],
];

/** Methods that give something of the receiver's kind, so that the receiver itself can stand there. */
const LEFT_OUT = new Set(
  'filter sort toSorted reverse toReversed slice trim normalize flat replace replaceAll padStart concat'.split(
    ' ',
  ),
);

const swapped = new Map(COUNTERPARTS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

const COMPARES: ReadonlySet<Operator> = new Set(['equality', 'boundary']);

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

const operatorOf = (node: ts.BinaryExpression): Operator | undefined =>
  OTHER.get(node.operatorToken.kind)?.[0];

const compares = (node: ts.Node): node is ts.BinaryExpression => {
  const by = ts.isBinaryExpression(node) ? operatorOf(node) : undefined;
  return by !== undefined && COMPARES.has(by);
};

const negates = (node: ts.Node): node is ts.PrefixUnaryExpression =>
  ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;

/** Whether an expression is true or false, as far as its form tells. */
const isBoolean = (node: ts.Expression): boolean =>
  compares(node) ||
  negates(node) ||
  (ts.isParenthesizedExpression(node) && isBoolean(node.expression)) ||
  (ts.isBinaryExpression(node) &&
    LOGICAL.has(node.operatorToken.kind) &&
    isBoolean(node.left) &&
    isBoolean(node.right));

/** Whether the texts `+` joins are texts by their form. */
const isText = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)));

/** The whole of `a?.b.c()`, whatever part of it the node is: only the whole can be put in parentheses. */
function whole(node: ts.Expression): ts.Expression {
  if (!(node.flags & ts.NodeFlags.OptionalChain)) return node;
  const { parent } = node;
  const goesOn =
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent) ||
      ts.isNonNullExpression(parent)) &&
    parent.expression === node;
  return goesOn ? whole(parent) : node;
}

/** Whether a literal stands where a value is assigned to, not read. */
function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node;
  }
  return ts.isForOfStatement(parent) && parent.initializer === node;
}

/** A text that is a name or a case, or that something is compared with: the comparison has its own mutants. */
function isLabel(node: ts.Node): boolean {
  const { parent } = node;
  return (
    compares(parent) ||
    ts.isCaseClause(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isTaggedTemplateExpression(parent) ||
    ('name' in parent && parent.name === node) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  );
}

/** `default: return kind satisfies never`: the compiler sees to it that it is never reached. */
function isUnreachable(node: ts.Node): boolean {
  if (ts.isDefaultClause(node)) return node.statements.some(isUnreachable);
  if (!ts.isReturnStatement(node) || !node.expression) return false;
  const { expression } = node;
  return ts.isSatisfiesExpression(expression) && expression.type.kind === ts.SyntaxKind.NeverKeyword;
}

const isLoop = (node: ts.Node): node is ts.IterationStatement => ts.isIterationStatement(node, false);

/**
 * Every small fault that can be put into a file.
 * @param texts whether texts are emptied too: not in catalogues of messages, where every one is only looked up
 */
export function mutationsOf(fileName: string, source: string, texts: boolean): Mutated {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2023, true);
  const mutations: Mutation[] = [];
  const loops: Span[] = [];

  const span = (node: ts.Node): Span => ({ start: node.getStart(file), end: node.end });
  const add = (
    by: Operator,
    host: ts.Expression,
    to: string,
    at: Span = span(host),
    form: Mutation['form'] = 'expression',
  ) => {
    mutations.push({ by, host: span(host), at, to, form });
  };
  const leaveOut = (statements: readonly ts.Node[], by: Operator = 'block') => {
    const [first] = statements;
    const last = statements.at(-1);
    if (!first || !last) return;
    const host = { start: first.getStart(file), end: last.end };
    mutations.push({ by, host, at: host, to: '', form: 'statements' });
  };
  const condition = (node: ts.Expression, values: readonly string[] = ['true', 'false']) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return;
    for (const value of values) add('condition', node, value);
  };

  const binary = (node: ts.BinaryExpression) => {
    const [by, ...others] = OTHER.get(node.operatorToken.kind) ?? [];
    const [left, right] = [node.left.getText(file), node.right.getText(file)];
    const joins = by === 'arithmetic' && (isText(node.left) || isText(node.right));
    if (by !== undefined && !joins) {
      for (const other of others) {
        // `a || b || c` becomes `(a || b) && c`.
        if (by === 'logical' && other !== '=') add(by, node, `(${left}) ${other} (${right})`);
        else add(by, node, other, span(node.operatorToken));
      }
    }
    if (LOGICAL.has(node.operatorToken.kind)) {
      for (const side of [left, right]) add('logical', node, side);
    }
  };

  const unary = (node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression) => {
    const operator = ts.tokenToString(node.operator) ?? '';
    const rest = node.operand.getText(file);
    if (operator === '++' || operator === '--') {
      const other = operator === '++' ? '--' : '++';
      add('update', node, ts.isPrefixUnaryExpression(node) ? other + rest : rest + other);
    } else if (operator !== '+') {
      add('unary', node, rest);
    }
  };

  const call = (node: ts.CallExpression) => {
    if (ts.isExpressionStatement(node.parent)) leaveOut([node.parent], 'call');
    if (!ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    const other = swapped.get(name.text);
    if (other !== undefined) add('method', whole(node), other, span(name));
    if (LEFT_OUT.has(name.text)) add('method', whole(node), expression.getText(file), span(node));
  };

  const literal = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
      if (isLoop(node.parent)) return;
      add('boolean', node as ts.Expression, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true');
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const isEmpty = ts.isStringLiteralLike(node) && node.text === '';
      if (texts && !isLabel(node)) add('text', node, isEmpty ? "'¤'" : "''");
    } else if (ts.isRegularExpressionLiteral(node)) {
      for (const mutant of regexMutants(node.text)) add('regex', node, mutant);
    } else if (ts.isArrayLiteralExpression(node)) {
      if (node.elements.length > 0 && !isTarget(node) && !ts.isArrayLiteralExpression(node.parent)) {
        add('array', node, '[]');
      }
    } else if (ts.isObjectLiteralExpression(node)) {
      if (node.properties.length > 0 && !isTarget(node)) add('object', node, '{}');
    }
  };

  /** Blocks: a loop that does nothing, a function that does nothing, a branch that does nothing. */
  const block = (node: ts.Block) => {
    const { parent } = node;
    // Without `else`, leaving out the branch is the condition `false`.
    const branch = ts.isIfStatement(parent) && parent.elseStatement !== undefined;
    const loop = ts.isForOfStatement(parent) || ts.isForStatement(parent);
    const body = ts.isFunctionLike(parent) && !ts.isConstructorDeclaration(parent);
    if (branch || loop || body || ts.isCatchClause(parent)) leaveOut(node.statements);
  };

  const arrow = (body: ts.Expression) => {
    const inner = ts.isParenthesizedExpression(body) ? body.expression : body;
    // These have mutants of their own that say as much.
    if (isBoolean(inner) || ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner)) return;
    if (ts.isStringLiteralLike(inner) || ts.isTemplateExpression(inner)) return;
    if (inner.getText(file) !== 'undefined') add('return', inner, 'undefined');
  };

  const visit = (node: ts.Node): void => {
    if (isUnreachable(node)) return;
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const { parent } = node as { parent: ts.Node | undefined };

    if (ts.isIfStatement(node)) condition(node.expression);
    else if (ts.isConditionalExpression(node)) condition(node.condition);
    else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) condition(node.expression, ['false']);
    else if (ts.isForStatement(node) && node.condition) condition(node.condition, ['false']);
    else if (ts.isCaseOrDefaultClause(node)) leaveOut(node.statements);
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) arrow(node.body);
    if (isLoop(node)) loops.push(span(node.statement));

    if (parent && (compares(node) || negates(node) || (ts.isBinaryExpression(node) && isBoolean(node)))) {
      const inCondition =
        ((ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) &&
          parent.expression === node) ||
        ((ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node);
      const inLogic =
        (ts.isBinaryExpression(parent) && LOGICAL.has(parent.operatorToken.kind)) ||
        ts.isParenthesizedExpression(parent) ||
        negates(parent);
      if (!inCondition && !inLogic) condition(node);
    }

    if (ts.isBinaryExpression(node)) binary(node);
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) unary(node);
    else if (ts.isCallExpression(node)) call(node);
    else if (ts.isBlock(node)) block(node);
    else literal(node);
    const { questionDotToken } = node as Partial<ts.PropertyAccessChain>;
    if (questionDotToken && ts.isExpression(node)) {
      const to = ts.isPropertyAccessExpression(node) ? '.' : '';
      add('optional', whole(node), to, span(questionDotToken));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { mutations, loops };
}
