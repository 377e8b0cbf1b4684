/** The files of the npm package, by their names within it. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import manifest from '../../package.json' with { type: 'json' };
import { DATASETS } from '../../src/schema/datasets.ts';
import { apiList, stamp } from '../../src/site/api.ts';
import { kb } from '../../src/site/knowledge-base.ts';
import { graphOf } from '../../src/views/graph.ts';
import { typesText } from './declarations.ts';
import { readmeText } from './readme.ts';

/** The modules of the package that are written by hand; their imports lead to each other or to types. */
const MODULES = { 'knowledge-base': 'src/package/knowledge-base.ts', edtf: 'src/schema/edtf.ts' };
const OTHERS = ['edges', 'timeline', 'vocabularies', 'redirects'] as const;

const compilerOptions: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, strict: true, declaration: true };

/** In the package all modules stand side by side. */
const sideBySide = (code: string): string => code.replace(/(from\s+['"])[./]+(?:[\w-]+\/)*([\w-]+)\.ts(['"])/g, '$1./$2.js$3');

async function moduleFiles(name: string, file: string): Promise<Record<string, string>> {
  const source = await readFile(file, 'utf8');
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, { compilerOptions: { ...compilerOptions, isolatedDeclarations: true }, fileName: file, reportDiagnostics: true });
  if (diagnostics.length > 0) throw new Error(`${file}: ${diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('; ')}`);
  return {
    [`${name}.js`]: sideBySide(ts.transpileModule(source, { compilerOptions, fileName: file }).outputText),
    [`${name}.d.ts`]: sideBySide(outputText),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

const LOAD = '/** Loads the whole knowledge base. */\nexport declare function load(): Promise<KnowledgeBase>;\n';
const TYPES = "import type { KnowledgeBase } from './knowledge-base.js';\nexport type { Condition, KnowledgeBase, Where } from './knowledge-base.js';\nexport type * from './types.js';\n";

function indexFiles(): Record<string, string> {
  const names = [...DATASETS, ...OTHERS];
  const loaders = names.map((name) => `  ${name}: () => import('./data/${name}.json', { with: { type: 'json' } }),`).join('\n');
  return {
    'index.js': `import { open } from './knowledge-base.js';\n\nconst files = {\n${loaders}\n};\n\nexport const load = () => open(files, ${JSON.stringify(DATASETS)});\n`,
    'index.d.ts': TYPES + LOAD,
    // One implementation for both: what is loaded in time may be loaded from a module.
    'index.cjs': "exports.load = () => import('./index.js').then(({ load }) => load());\n",
    'index.d.cts': `${TYPES.replaceAll(".js'", ".js' with { 'resolution-mode': 'import' }")}${LOAD}`,
  };
}

function dataFiles(): Record<string, string> {
  return {
    ...Object.fromEntries(DATASETS.map((dataset) => [`data/${dataset}.json`, json(apiList(dataset))])),
    'data/edges.json': json({ ...stamp(), edges: graphOf(kb).edges }),
    'data/timeline.json': json({ ...stamp(), events: kb.chronology }),
    'data/vocabularies.json': json({ ...stamp(), vocabularies: Object.keys(kb.vocabularies).sort().map((id) => kb.vocabularies[id]) }),
    'data/redirects.json': json({ ...stamp(), redirects: kb.redirects }),
  };
}

function packageJson(): string {
  const { name, version, description, repository, homepage } = manifest;
  return `${JSON.stringify(
    {
      name,
      version,
      description,
      keywords: ['concurrency', 'coroutines', 'event-loop', 'green-threads', 'asyncio', 'c10k', 'dataset'],
      license: 'MIT AND CC-BY-4.0',
      repository,
      homepage,
      type: 'module',
      sideEffects: false,
      main: './index.cjs',
      types: './index.d.cts',
      exports: {
        '.': { import: { types: './index.d.ts', default: './index.js' }, require: { types: './index.d.cts', default: './index.cjs' } },
        './data/*.json': './data/*.json',
        './package.json': './package.json',
      },
      files: ['*.js', '*.cjs', '*.d.ts', '*.d.cts', 'data', 'LICENSE-DATA', 'CHANGELOG.md'],
      // Since then Node imports JSON.
      engines: { node: '>=20.10' },
    },
    null,
    2,
  )}\n`;
}

/** Everything that is in the package. */
export async function packageFiles(): Promise<Record<string, string>> {
  const modules = await Promise.all(Object.entries(MODULES).map(([name, file]) => moduleFiles(name, file)));
  const copied = await Promise.all(['LICENSE', 'LICENSE-DATA', 'CHANGELOG.md'].map(async (file) => [file, await readFile(file, 'utf8')] as const));
  return Object.assign({ 'package.json': packageJson(), 'README.md': readmeText(), 'types.d.ts': typesText(kb) }, Object.fromEntries(copied), indexFiles(), ...modules, dataFiles()) as Record<string, string>;
}
