/** What the package says of itself where packages are shown. */
import manifest from '../../package.json' with { type: 'json' };
import { TAGLINE, TITLE } from '../../src/site/project.ts';

/** The program that the text shows; a test runs it. */
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

export const readmeText = (): string => `# lightweight-scaling

${TAGLINE} The data of [${TITLE}](${manifest.homepage}), typed, with no dependencies.

\`\`\`js
${EXAMPLE}\`\`\`

From CommonJS: \`const { load } = require('lightweight-scaling')\`. The data alone: \`lightweight-scaling/data/implementations.json\`.

- \`load()\` gives \`datasets\`, \`edges\`, \`timeline\`, \`vocabularies\` and \`redirects\`, and \`get\`, \`find\`, \`from\`, \`to\` and \`range\` to ask them.
- Entries are as in their files; what is not established is left out. Dates are EDTF.
- The types are written out from the schemas that the data is checked by; words of a fixed choice are unions.
- What may change within a version is written at [Open data](${manifest.homepage}api/).

Code: MIT. Data and prose: CC BY 4.0; name the site and the entry.
`;
