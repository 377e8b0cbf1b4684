/** Pages in the words of schema.org: what each is, and what it is about, as one graph of linked data. */
import type { Article, Book, BreadcrumbList, CreativeWork, Dataset as DatasetNode, DefinedTerm, Graph, Organization, Person, Report, ScholarlyArticle, SoftwareSourceCode, TechArticle, Thing, WebPage } from 'schema-dts';
import type { KnowledgeBase, Prose } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { indexOf, pageOf } from './addresses.ts';
import { splitName, workCitation } from './citation.ts';
import { datasetLabels, sectionLabels } from './labels.ts';
import { termValue, valuesOf } from './values.ts';

/** What the graph says of the site itself. */
export interface LinkedSite {
  title: string;
  tagline: string;
  /** Puts the site's origin and base path before an address within it. */
  absolute(address: string): string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A thing is not the page about it, so it has an id of its own. */
const idOf = (item: Parameters<typeof pageOf>[0], { absolute }: LinkedSite): string => `${absolute(pageOf(item))}#it`;

type Reference = { '@id': string };

// What is undefined is left out by JSON; the types of schema.org do not know "undefined".
function given<T extends object>(node: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as T;
}

/** An ISO date where the EDTF one is exact; schema.org has no word for "about". */
const isoDate = (edtf: string | undefined): string | undefined => (edtf && /^[\d-]+$/.test(edtf) ? edtf : undefined);

/** The owner of everything here. */
const siteOf = ({ title, absolute }: LinkedSite) => ({ '@type': 'WebSite', '@id': `${absolute('/')}#site`, name: title, url: absolute('/') }) as const;
const contributors = ({ title, absolute }: LinkedSite) => ({ '@type': 'Organization', '@id': `${absolute('/')}#contributors`, name: `${title} contributors`, url: absolute('/') }) as const;

/** People and organisations by name, with the id under which their own pages describe them. */
function agents(kb: KnowledgeBase, ids: readonly string[] | undefined, site: LinkedSite) {
  return ids?.map((id) => {
    const entry = kb.entries[id]!;
    const common = { '@id': idOf(entry, site), name: nameOf(entry), url: site.absolute(pageOf(entry)) };
    return entry.dataset === 'people' ? ({ '@type': 'Person', ...common } as const) : ({ '@type': 'Organization', ...common } as const);
  });
}

const references = (kb: KnowledgeBase, ids: readonly string[] | undefined, site: LinkedSite): Reference[] | undefined => ids?.map((id) => ({ '@id': idOf(kb.entries[id]!, site) }));

const linksOfKinds = (entry: Entry, ...kinds: string[]): string[] =>
  (entry.links ?? []).filter(({ kind, status }) => kinds.includes(kind) && status !== 'dead' && status !== 'changed').map(({ url }) => url);

/** What identifies the thing elsewhere. */
function sameAs(kb: KnowledgeBase, entry: Entry): string[] {
  const identities = [...valuesOf(kb, entry, 'externalIds'), ...('doi' in entry ? valuesOf(kb, entry, 'doi') : [])].flatMap(({ href }) => (href ? [href] : []));
  return [...new Set([...identities, ...linksOfKinds(entry, 'homepage', 'specification', 'encyclopedia', 'profile')])];
}

function commonOf(kb: KnowledgeBase, entry: Entry, site: LinkedSite) {
  const alternateName = [...('names' in entry ? entry.names.slice(1) : []), ...(entry.aliases ?? [])];
  return {
    '@id': idOf(entry, site),
    name: nameOf(entry),
    description: entry.summary,
    mainEntityOfPage: site.absolute(pageOf(entry)),
    alternateName: alternateName.length > 0 ? alternateName : undefined,
    sameAs: sameAs(kb, entry),
  };
}

/** A name in parts, where it has such. */
function personalName(entry: Entry<'people'>): { givenName: string | undefined; familyName: string | undefined } {
  const { given, family, 'non-dropping-particle': particle } = splitName(nameOf(entry), entry.familyName);
  return { givenName: given, familyName: family && [particle, family].filter(Boolean).join(' ') };
}

/** A licence of the SPDX list by its page there; expressions have none. */
const licencePage = (license: string | undefined): string | undefined => (license && /^[\w.-]+$/.test(license) && !license.startsWith('LicenseRef') ? `https://spdx.org/licenses/${license}` : undefined);

/** Relations that say that one program was made from another. */
const BASED_ON = ['builds-on', 'forked-from', 'derived-from', 'wraps'];

/** What an entry is about, as a node of its own. */
export function thingOf(kb: KnowledgeBase, entry: Entry, site: LinkedSite): Thing {
  const common = commonOf(kb, entry, site);
  const authors = 'authors' in entry ? agents(kb, entry.authors, site) : undefined;
  const work = { ...common, author: authors, datePublished: isoDate(dateOf(entry)) };
  switch (entry.dataset) {
    case 'concepts':
      return given<Exclude<DefinedTerm, string>>({
        '@type': 'DefinedTerm',
        ...common,
        termCode: entry.id,
        inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': `${site.absolute(indexOf('concepts'))}#terms`, name: `${site.title}: ${datasetLabels.concepts.many}`, url: site.absolute(indexOf('concepts')) },
      });
    case 'implementations':
      return given<Exclude<SoftwareSourceCode, string>>({
        '@type': 'SoftwareSourceCode',
        ...work,
        codeRepository: linksOfKinds(entry, 'repository')[0],
        programmingLanguage: entry.languages?.map((language) => termValue(kb, 'language', language).text),
        license: licencePage(entry.license),
        version: entry.latestRelease?.version,
        maintainer: agents(kb, entry.maintainers, site),
        isBasedOn: references(kb, entry.relations?.filter(({ type }) => BASED_ON.includes(type)).map(({ target }) => target), site) as CreativeWork[] | undefined,
      });
    case 'peps':
      return given<Exclude<Report, string>>({ '@type': 'Report', ...work, headline: entry.title, reportNumber: `PEP ${entry.number}`, url: workCitation(kb, entry)?.URL, about: references(kb, entry.introduces, site) as Thing[] | undefined });
    case 'specifications':
      return given<Exclude<TechArticle, string>>({ '@type': 'TechArticle', ...work, headline: entry.title, version: entry.number, url: workCitation(kb, entry)?.URL, about: references(kb, [...(entry.about ?? []), ...(entry.introduces ?? [])], site) as Thing[] });
    case 'articles': {
      const { kind, title, venue, isbn, about } = entry;
      const article = { ...work, url: workCitation(kb, entry)?.URL, about: references(kb, about, site) as Thing[] };
      if (kind === 'book') return given<Exclude<Book, string>>({ '@type': 'Book', ...article, isbn, publisher: venue ? { '@type': 'Organization', name: venue } : undefined });
      const container = venue || isbn ? (isbn ? given<Exclude<Book, string>>({ '@type': 'Book', name: venue, isbn }) : ({ '@type': 'CreativeWork', name: venue! } as const)) : undefined;
      if (kind === 'paper') return given<Exclude<ScholarlyArticle, string>>({ '@type': 'ScholarlyArticle', ...article, headline: title, isPartOf: container });
      return given<Exclude<Article, string>>({ '@type': 'Article', ...article, headline: title, isPartOf: container });
    }
    case 'people':
      return given<Exclude<Person, string>>({ '@type': 'Person', ...common, ...personalName(entry), affiliation: agents(kb, entry.affiliations?.map(({ organisation }) => organisation), site)?.filter((agent) => agent['@type'] === 'Organization') });
    case 'organisations':
      return given<Exclude<Organization, string>>({ '@type': 'Organization', ...common, foundingDate: isoDate(entry.founded), dissolutionDate: isoDate(entry.dissolved) });
    case 'benchmarks':
      return given<Exclude<DatasetNode, string>>({ '@type': 'Dataset', ...common, datePublished: isoDate(entry.date), measurementTechnique: entry.command, license: LICENCE, creator: contributors(site), about: references(kb, entry.about, site) as Thing[] });
  }
}

/** Addresses alone: their titles stand on the page, and are in the entry's JSON. */
function citations(kb: KnowledgeBase, sources: Prose['sources'], site: LinkedSite): string[] | undefined {
  return sources?.map(({ url, article }) => (article ? site.absolute(pageOf(kb.entries[article]!)) : url!));
}

function breadcrumbs(trail: readonly [name: string, address: string][], { absolute }: LinkedSite): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, address], i) => ({ '@type': 'ListItem', position: i + 1, name, item: absolute(address) })),
  };
}

const graph = (...nodes: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': nodes });

function pageNode(item: Entry | Prose, name: string, site: LinkedSite) {
  const url = site.absolute(pageOf(item));
  return { '@id': url, url, name, description: item.summary, inLanguage: 'en-GB', dateModified: item.verified, license: LICENCE, isPartOf: siteOf(site), publisher: contributors(site) };
}

/** The page of an entry: the page, the thing it is about, and the way to it. A concept's page is an article in its own right. */
export function entryGraph(kb: KnowledgeBase, entry: Entry, site: LinkedSite): Graph {
  const page = { ...pageNode(entry, nameOf(entry), site), citation: citations(kb, entry.sources, site) };
  const thing = { '@id': idOf(entry, site) };
  const trail = breadcrumbs(
    [
      [site.title, '/'],
      [datasetLabels[entry.dataset].many, indexOf(entry.dataset)],
      [nameOf(entry), pageOf(entry)],
    ],
    site,
  );
  const node =
    entry.dataset === 'concepts'
      ? given<Exclude<TechArticle, string>>({ '@type': 'TechArticle', ...page, headline: entry.title, author: contributors(site), about: thing as Thing, dependencies: entry.prerequisites?.map((id) => nameOf(kb.entries[id]!)).join(', ') })
      : given<Exclude<WebPage, string>>({ '@type': 'WebPage', ...page, mainEntity: thing as Thing });
  return graph(node, thingOf(kb, entry, site), trail);
}

/** A page of prose: an essay, a guide or a comparison. */
export function proseGraph(kb: KnowledgeBase, prose: Prose, site: LinkedSite): Graph {
  return graph(
    given<Exclude<TechArticle, string>>({ '@type': 'TechArticle', ...pageNode(prose, prose.title, site), headline: prose.title, author: contributors(site), citation: citations(kb, prose.sources, site) }),
    breadcrumbs(
      [
        [site.title, '/'],
        [sectionLabels[prose.section].many, `/${prose.section}/`],
        [prose.title, pageOf(prose)],
      ],
      site,
    ),
  );
}

/** The index of a dataset: a dataset with its files. */
export function datasetGraph(dataset: Dataset, { commit, date }: { commit: string; date: string }, site: LinkedSite): Graph {
  const { many, intro } = datasetLabels[dataset];
  const url = site.absolute(indexOf(dataset));
  const download = (address: string, encodingFormat: string) => ({ '@type': 'DataDownload', contentUrl: site.absolute(address), encodingFormat }) as const;
  return graph(
    {
      '@type': 'Dataset',
      '@id': `${url}#set`,
      name: `${site.title}: ${many}`,
      description: `${intro} A dataset of ${site.title}. ${site.tagline}`,
      url,
      license: LICENCE,
      isAccessibleForFree: true,
      inLanguage: 'en-GB',
      creator: contributors(site),
      version: commit,
      dateModified: date,
      includedInDataCatalog: { '@type': 'DataCatalog', name: site.title, url: site.absolute('/api/') },
      distribution: [download(`/api/v1/${dataset}.json`, 'application/json'), download(`/downloads/${dataset}.csv`, 'text/csv')],
    },
    breadcrumbs(
      [
        [site.title, '/'],
        [many, indexOf(dataset)],
      ],
      site,
    ),
  );
}

/** The text of a script element: nothing in it can end the element, or begin a comment in it. */
export const scriptText = (value: Graph): string => JSON.stringify(value).replace(/</g, '\\u003c');
