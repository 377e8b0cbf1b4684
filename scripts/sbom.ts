/**
 * `npm run sbom -- FILE`: a CycloneDX 1.6 bill of materials of what the lockfile names; the same bytes from the same lockfile.
 *
 * `npm sbom` refuses a tree in which a package asks for the "latest" of another, as one does that Lighthouse brings.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  version: string;
  license?: unknown;
  integrity?: string;
  optional?: boolean;
}

const text = readFileSync('package-lock.json');
const lock = JSON.parse(text.toString()) as { name: string; version: string; packages: Record<string, Locked> };

const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const components = new Map<string, object>();
for (const [path, { version, license, integrity, optional }] of Object.entries(lock.packages)) {
  if (!path) continue;
  const name = path.replace(/^.*node_modules\//, '');
  const [, algorithm, hash] = /^sha(\d+)-(\S+)/.exec(integrity ?? '') ?? [];
  components.set(purl(name, version), {
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    scope: optional ? 'optional' : 'required',
    ...(hash && { hashes: [{ alg: `SHA-${algorithm}`, content: Buffer.from(hash, 'base64').toString('hex') }] }),
    ...(typeof license === 'string' && { licenses: [{ expression: license.replace('LGPL-2.1+', 'LGPL-2.1-or-later') }] }),
    purl: purl(name, version),
  });
}

// A number of its own that follows from the content, as UUIDs of version 8 may.
const hash = createHash('sha256').update(text).digest('hex');
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`,
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': purl(lock.name, lock.version), name: lock.name, version: lock.version, licenses: [{ expression: 'MIT' }] } },
  components: [...components.keys()].sort().map((key) => components.get(key)),
};
const [file = 'sbom.cdx.json'] = process.argv.slice(2);
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file} names ${components.size} packages`);
