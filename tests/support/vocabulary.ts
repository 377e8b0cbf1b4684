/** Checks JSON-LD against the vocabulary of schema.org, by letting TypeScript compile it with the types that schema-dts ships. */
import ts from 'typescript';

/** The form of a value: its types and properties without their contents. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort();
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === '@type' ? item : shapeOf(item)]));
}

/** What is wrong with nodes of a graph, one message a mistake; nodes of one form are looked at once. */
export function vocabularyMistakes(nodes: readonly object[]): string[] {
  const samples = [...new Map(nodes.map((node) => [JSON.stringify(shapeOf(node)), node])).values()];
  const file = 'tests/json-ld-samples.ts';
  const text = ["import type { Thing } from 'schema-dts';", ...samples.map((node, i) => `export const n${i}: Extract<Thing, { '@type': ${JSON.stringify((node as Record<string, unknown>)['@type'])} }> = ${JSON.stringify(node)};`)].join('\n');
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name.endsWith(file) || fileExists(name);
  host.getSourceFile = (name, ...rest) => (name.endsWith(file) ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest));
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
