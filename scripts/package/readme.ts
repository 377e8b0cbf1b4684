/** What the package says of itself where packages are shown. */
import manifest from '../../package.json' with { type: 'json' };
import { EXAMPLE } from '../../src/site/package-example.ts';
import { TAGLINE, TITLE } from '../../src/site/project.ts';

/** The whole text. */
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
