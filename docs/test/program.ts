import ts from 'typescript';

/**
 * The example of a doc comment as a program: what it takes from the packages is imported, and each expression that a
 * comment follows is compared with the value that the comment shows.
 *
 * In such a comment `…` stands for what is left out: of a list, an object, a text, the digits of a number. Three decimals
 * and more are rounded, fewer are exact; after `: ` or `, ` a remark may follow. `throws NameOfError: message` is an error
 * whose message has these words.
 */
export function programOf(example: string, importOf: (name: string) => string | undefined): string {
  const file = ts.createSourceFile('example.ts', example, ts.ScriptTarget.ES2022, true);
  const lines = file.statements.map((statement) => {
    const shown = shownAfter(statement, example);
    if (shown === undefined || !ts.isExpressionStatement(statement) || prints(statement))
      return statement.getText();
    const code = statement.expression.getText();
    const [, error, message] = /^throws (\w+): (.*)/.exec(shown) ?? [];
    if (error !== undefined) return `throwing(() => ${code}, '${error}', ${JSON.stringify(message)});`;
    return `says(${code}, ${expectationOf(shown)});`;
  });
  return [...importsOf(file, importOf), ...lines, 'export {};', ''].join('\n');
}

function prints({ expression }: ts.ExpressionStatement): boolean {
  return ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
}

/** What the comment shows that follows a statement, on its line or alone on the next. */
function shownAfter(statement: ts.Statement, example: string): string | undefined {
  return /^(?: |\n)\/\/ (.*)/.exec(example.slice(statement.end))?.[1];
}

/** An import for each name that the example uses and does not declare, where it is to be had. */
function importsOf(file: ts.SourceFile, importOf: (name: string) => string | undefined): string[] {
  const used = new Set(['says', 'shown', 'throwing']);
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node);
      const declares =
        ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent);
      if (ts.isImportSpecifier(parent) || (declares && parent.name === node)) declared.add(node.text);
      else if (!isMember) used.add(node.text);
    }
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  return [...used].flatMap((name) => {
    const line = declared.has(name) ? undefined : importOf(name);
    return line === undefined ? [] : [line];
  });
}

/** The code of the value that a comment shows: its longest beginning that is one. */
function expectationOf(shown: string): string {
  const ends = [shown.length, ...[...shown.matchAll(/[:,] /g)].map(({ index }) => index).toReversed()];
  for (const end of ends) {
    const expression = parsed(shown.slice(0, end));
    if (expression) return codeOf(expression);
  }
  return `shown.nothing(${JSON.stringify(shown)})`;
}

function parsed(shown: string): ts.Expression | undefined {
  const text = shown.replaceAll(/('[^']*'|"[^"]*")|(-?\d[\d_.]*)…|…/g, (_all, quoted, digits) => {
    if (quoted !== undefined) return quoted;
    return digits === undefined ? '...REST' : `BEGINS('${digits}')`;
  });
  const { outputText, diagnostics = [] } = ts.transpileModule(`(${text});`, { reportDiagnostics: true });
  if (diagnostics.length > 0 || outputText === '') return undefined;
  const [statement] = ts.createSourceFile('shown.ts', `(${text});`, ts.ScriptTarget.ES2022, true).statements;
  if (!statement || !ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (!ts.isParenthesizedExpression(expression)) return undefined;
  const value = expression.expression;
  if (ts.isIdentifier(value) && !['undefined', 'NaN', 'Infinity'].includes(value.text)) return undefined;
  return value;
}

/** Code that makes what `says` compares with. */
function codeOf(node: ts.Expression): string {
  if (ts.isNumericLiteral(node)) return `shown.number('${node.getText()}')`;
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    return `shown.number('${node.getText()}')`;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'BEGINS') {
    return `shown.beginning(${node.arguments.map((digits) => digits.getText()).join('')})`;
  }
  if (ts.isStringLiteral(node)) return `shown.text(${node.getText()})`;
  if (ts.isArrayLiteralExpression(node)) return `shown.list([${elementsOf(node.elements)}])`;
  // Float64Array [0, 1], as Node prints it, is read as an access to a list.
  if (ts.isElementAccessExpression(node)) {
    return `shown.list([${elementsOf(commaList(node.argumentExpression))}], '${node.expression.getText()}')`;
  }
  if (ts.isObjectLiteralExpression(node)) {
    const properties = node.properties.map((property) => {
      if (ts.isPropertyAssignment(property)) {
        return `${property.name.getText()}: ${codeOf(property.initializer)}`;
      }
      return '[shown.REST]: true';
    });
    return `{ ${properties.join(', ')} }`;
  }
  return node.getText();
}

function elementsOf(elements: readonly ts.Expression[]): string {
  return elements.map((element) => (ts.isSpreadElement(element) ? 'shown.REST' : codeOf(element))).join(', ');
}

function commaList(node: ts.Expression): ts.Expression[] {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken) {
    return [...commaList(node.left), node.right];
  }
  return [node];
}
