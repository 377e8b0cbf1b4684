/** Questions that the database answers, as a beginning for those of a reader. */

export interface QueryExample {
  /** What its address calls it. */
  id: string;
  question: string;
  sql: string;
}

export const QUERY_EXAMPLES: readonly QueryExample[] = [
  {
    id: 'replaced',
    question: 'Which implementations that were there in 2008 are dead now, and what replaced them?',
    sql: `SELECT i.name, i.firstRelease AS since, i.status, i.statusReason AS why,
       group_concat(e.name, ', ') AS "replaced by"
FROM implementations i
LEFT JOIN relations r ON r.entry = i.id AND r.type IN ('superseded-by', 'merged-into')
LEFT JOIN entries e ON e.id = r.target
WHERE i.firstRelease_to <= '2008-12-31'
  AND i.status IN ('dormant', 'archived', 'removed')
GROUP BY i.id
ORDER BY "replaced by" IS NULL, i.firstRelease_from`,
  },
  {
    id: 'descent',
    question: 'What does gevent stand on, in one step or several?',
    sql: `WITH RECURSIVE below(id, steps) AS (
  SELECT 'gevent', 0
  UNION
  SELECT r.target, steps + 1 FROM below JOIN relations r ON r.entry = below.id
  WHERE r.type IN ('builds-on', 'forked-from', 'derived-from', 'wraps') AND steps < 9
)
SELECT min(steps) AS steps, e.name, e.date, e.summary
FROM below JOIN entries e USING (id)
GROUP BY e.id
ORDER BY steps, e.name`,
  },
  {
    id: 'green-threads',
    question: 'Where can a program of green threads ask for names, TLS and HTTP without blocking?',
    sql: `SELECT i.name, i.scheduling, i.threading,
       max(CASE c.key WHEN 'dns' THEN c.value END) AS dns,
       max(CASE c.key WHEN 'tls' THEN c.value END) AS tls,
       max(CASE c.key WHEN 'http' THEN c.value END) AS http
FROM implementations i
JOIN programmingModel m ON m.entry = i.id AND m.value = 'green-threads'
LEFT JOIN capabilities c ON c.entry = i.id
GROUP BY i.id
ORDER BY sum(c.key IN ('dns', 'tls', 'http') AND c.value = 'yes') DESC, i.name`,
  },
  {
    id: 'backends',
    question: 'On which kernel interfaces and libraries do implementations wait?',
    sql: `SELECT v.label AS "waits on", count(*) AS implementations,
       group_concat(i.name, ', ') AS which
FROM backends b
JOIN vocabularies v ON v.vocabulary = 'backend' AND v.value = b.value
JOIN implementations i ON i.id = b.entry
GROUP BY b.value
ORDER BY implementations DESC, "waits on"`,
  },
  {
    id: 'peps',
    question: 'Which PEPs about generators and coroutines were rejected or withdrawn?',
    sql: `SELECT p.number, p.title, p.status, p.created
FROM search JOIN peps p ON p.id = search.id
WHERE search MATCH 'generator OR coroutine OR yield'
  AND p.status IN ('rejected', 'withdrawn', 'superseded', 'deferred')
ORDER BY p.number`,
  },
  {
    id: 'people',
    question: 'Who has a part in the most entries?',
    sql: `SELECT e.name, count(*) AS works,
       sum(o.dataset = 'peps') AS peps, sum(o.dataset = 'implementations') AS implementations,
       sum(o.dataset = 'articles') AS articles, min(o.date) AS since
FROM edges g
JOIN entries e ON e.id = g.object AND e.dataset = 'people'
JOIN entries o ON o.id = g.subject
WHERE g.type IN ('authored-by', 'maintained-by')
GROUP BY e.id
ORDER BY works DESC, e.name
LIMIT 20`,
  },
  {
    id: 'words',
    question: 'What does each language call its concepts?',
    sql: `SELECT t.key AS "in", t.value AS word, c.title AS concept, c.since
FROM terms t JOIN concepts c ON c.id = t.entry
ORDER BY t.key, t.value`,
  },
  {
    id: 'year',
    question: 'What happened in 2002?',
    sql: `SELECT v.date, e.name, v.what, v.text
FROM events v JOIN entries e ON e.id = v.entry
WHERE v.date_from BETWEEN '2002-01-01' AND '2002-12-31'
ORDER BY v.position`,
  },
  {
    id: 'folklore',
    question: 'What is claimed elsewhere, and disputed here?',
    sql: `SELECT e.name, d.claim, d."by", d.reading
FROM disputes d JOIN entries e ON e.id = d.entry
ORDER BY e.name, d.position`,
  },
  {
    id: 'text',
    question: 'Where is back-pressure spoken of?',
    sql: `SELECT search.name, e.dataset, snippet(search, -1, '', '', ' … ', 16) AS "where"
FROM search LEFT JOIN entries e ON e.id = search.id
WHERE search MATCH 'backpressure OR "back pressure"'
ORDER BY rank
LIMIT 30`,
  },
];
