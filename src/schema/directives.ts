/** The directives that prose may use, with the attributes each knows. Everything else is refused. */
import { DATASETS } from './datasets.ts';

export interface DirectiveRule {
  /** `text` stands inside a sentence (`:ref[…]`), `leaf` on a line of its own (`::table{…}`), `container` around blocks (`:::note`). */
  form: 'text' | 'leaf' | 'container';
  /** What it does, for CONTRIBUTING and error messages. */
  description: string;
  /** Attributes it must have and may have; `id` is also written `{#id}`. */
  required: readonly string[];
  optional: readonly string[];
}

const aside = (description: string): DirectiveRule => ({ form: 'container', description, required: [], optional: [] });

export const directives: Readonly<Record<string, DirectiveRule>> = {
  ref: { form: 'text', description: 'a link to an entry: :ref[gevent] or :ref[own words]{#gevent}', required: [], optional: ['id'] },
  pep: { form: 'text', description: 'a link to a PEP by its number: :pep[342]', required: [], optional: [] },
  table: {
    form: 'leaf',
    description: `a live table: ::table{dataset="implementations" where="status=active" columns="name,firstRelease"}; dataset is one of ${DATASETS.join(', ')}`,
    required: ['dataset'],
    optional: ['where', 'columns'],
  },
  timeline: {
    form: 'leaf',
    description: 'a chronology: ::timeline{from="1996" to="2011" language="python"}',
    required: [],
    optional: ['from', 'to', 'language', 'dataset', 'about'],
  },
  compare: { form: 'leaf', description: 'entries side by side: ::compare{ids="gevent,asyncio"}', required: ['ids'], optional: [] },
  snippet: { form: 'leaf', description: "a concept's program and its checked output: ::snippet{#coroutine}", required: ['id'], optional: [] },
  terms: {
    form: 'leaf',
    description: 'what languages call the concepts: ::terms{columns="Python (WSGI, ASGI), Go"}; a column has the words of its name, of its implementations and of what stands in brackets',
    required: ['columns'],
    optional: [],
  },
  note: aside('a remark beside the text'),
  tip: aside('a piece of advice'),
  caution: aside('a warning'),
  danger: aside('a strong warning'),
};
