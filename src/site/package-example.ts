/** The npm package in use, as its README and the site show it; a test runs it. */
export const EXAMPLE = `import { load } from 'lightweight-scaling';

const kb = await load();

// One entry by its id, and what it was made from.
console.log(kb.get('gevent')?.summary);
for (const { type, to } of kb.from('gevent', 'forked-from')) console.log(type, to);

// Python libraries of green threads that are still alive.
const alive = kb.find('implementations', { languages: 'python', programmingModel: 'green-threads', status: 'active' });
console.log(alive.map(({ name }) => name).join(', '));

// What appeared before 1996, whatever precision its date has.
const early = kb.find('implementations', { firstRelease: (date) => (kb.range(date)?.latest?.getUTCFullYear() ?? Infinity) < 1996 });
console.log(early.length);
`;
