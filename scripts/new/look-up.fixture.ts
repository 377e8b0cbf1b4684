/** Answers in the form of the registries, for tests, by the path that is asked. */
export const answers: Readonly<Record<string, unknown>> = {
  '/api/peps.json': {
    3124: {
      number: 3124,
      title: 'Overloading,\n Generic Functions',
      authors: 'Phillip J. Eby, Fred L. Drake, Jr.',
      status: 'Deferred',
      type: 'Standards Track',
      created: '28-Apr-2007',
      python_version: null,
      resolution: '`01-May-2007 <https://mail.example.org/1>`__',
      requires: '3107, 3115',
      replaces: '245',
      superseded_by: null,
    },
  },
  '/pypi/spindle/json': {
    info: { name: 'Spindle', version: '2.0', license: 'MIT', license_expression: null, home_page: 'https://spindle.example.org/', project_urls: { Source: 'https://github.com/weaver/spindle', Funding: 'https://money.example.org/' } },
    releases: { '2.0': [{ upload_time: '2020-01-02T03:04:05' }], '1.0': [{ upload_time: '2007-06-12T00:00:00' }, { upload_time: '2007-06-11T00:00:00' }], '0.1': [] },
  },
  '/@weaver%2Fspindle': {
    name: '@weaver/spindle',
    'dist-tags': { latest: '1.1.0' },
    time: { created: '2015-03-04T05:06:07.890Z', '1.1.0': '2016-05-06T07:08:09.123Z' },
    license: { type: 'MIT' },
    repository: { type: 'git', url: 'git+ssh://git@github.com/weaver/spindle.js.git' },
  },
  '/works/10.1145%2F1095408.1095421': {
    message: {
      DOI: '10.1145/1095408.1095421',
      title: ['On spinning &  weaving'],
      type: 'journal-article',
      author: [{ given: 'Ada', family: 'Weaver' }, { name: 'Loom Works' }],
      'container-title': ['Queue'],
      issued: { 'date-parts': [[2005, 9]] },
    },
  },
  '/repos/weaver/spindle': { name: 'spindle', full_name: 'weaver/spindle', html_url: 'https://github.com/weaver/spindle', homepage: '', archived: true, language: 'Python', license: { spdx_id: 'NOASSERTION' } },
};
