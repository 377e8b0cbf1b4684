/** Every external address of the data and the prose, with the places where it stands. */
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { SourceFile, SourceTree } from '../../src/knowledge-base/files.ts';

export interface Place {
  file: string;
  /** Counts from 1. */
  line: number;
  /** The key under which it stands, such as `url`; absent in prose. */
  key?: string | undefined;
}

export interface Address {
  url: string;
  places: Place[];
}

/** Addresses that are known to lead nowhere, and are kept to tell so, are not asked again. */
const KEPT_KEYS = new Set(['original']);
/** The link-status of an address that is known to be lost. */
const LOST = new Set(['dead', 'changed']);

const IN_PROSE = /https?:\/\/[^\s<>"'`\]]+/g;

/** All addresses of a tree in the order of their first place; a fragment is not part of what is asked for. */
export function addressesOf({ files }: SourceTree): Address[] {
  const found = new Map<string, Place[]>();
  const add = (url: string, place: Place) => {
    const plain = url.replace(/#.*$/, '');
    if (URL.canParse(plain)) found.set(plain, [...(found.get(plain) ?? []), place]);
  };
  for (const file of files) {
    if (file.path.endsWith('.yaml')) inYaml(file, file.text, 0, add);
    else if (file.path.endsWith('.md')) inPage(file, add);
  }
  return [...found].map(([url, places]) => ({ url, places }));
}

type Add = (url: string, place: Place) => void;

function inYaml({ path }: Pick<SourceFile, 'path'>, text: string, linesBefore: number, add: Add): void {
  const counter = new LineCounter();
  visit(parseDocument(text, { lineCounter: counter }), {
    Map(_, map) {
      return LOST.has(String(map.get('status'))) && map.has('url') ? visit.SKIP : undefined;
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      const line = counter.linePos(value.range?.[0] ?? 0).line + linesBefore;
      if (/^https?:\/\//.test(value.value)) {
        if (!KEPT_KEYS.has(String(key.value))) add(value.value, { file: path, line, key: String(key.value) });
      } else inProse(path, value.value, line, add);
    },
  });
}

function inPage({ path, text }: SourceFile, add: Add): void {
  const [whole = '', matter = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
  if (matter) inYaml({ path }, matter, 1, add);
  const body = text.slice(whole.length);
  body.split('\n').forEach((line, i) => inProse(path, line, whole.split('\n').length + i, add));
}

function inProse(file: string, text: string, line: number, add: Add): void {
  for (const [match] of text.matchAll(IN_PROSE)) add(trimEnd(match), { file, line });
}

/** Without the punctuation of the sentence, and without the parenthesis that encloses a Markdown link. */
function trimEnd(url: string): string {
  const trimmed = url.replace(/[.,;:!?*_]+$/, '');
  const closing = (trimmed.match(/\)/g) ?? []).length - (trimmed.match(/\(/g) ?? []).length;
  return closing > 0 && trimmed.endsWith(')') ? trimEnd(trimmed.slice(0, -1)) : trimmed;
}
