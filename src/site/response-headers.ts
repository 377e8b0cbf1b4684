/** The headers that a host sends with the site: for those who read a `_headers` file, and for the configurations in deploy/. */

export type Headers = Readonly<Record<string, string>>;

/** Nothing here asks for a camera, a place or a payment; what is copied is written to the clipboard, never read. */
const REFUSED = ['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'];

/** With every response. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
};

/** What a page cannot say of itself in its <meta>: that nobody may frame it. The rest of its policy stands there, since hashes differ from page to page. */
export const PAGES: Headers = { 'Content-Security-Policy': "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'" };
/** The sandbox is for frames of this site alone. */
export const SANDBOX: Headers = { 'Content-Security-Policy': "frame-ancestors 'self'; base-uri 'none'; form-action 'none'" };
/** Workers do not inherit a page's policy; these compile WebAssembly and read files of the site. */
export const WORKERS: Headers = { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" };
/** The names of these files change with their content. */
export const HASHED: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Asked for anew every time, so that a new version is seen at once. */
export const FRESH: Headers = { 'Cache-Control': 'no-cache' };
/** Open data may be read from anywhere. */
export const OPEN: Headers = { 'Access-Control-Allow-Origin': '*' };

/** What others may frame, and what the sandbox is; every other folder holds pages of the site. */
const FRAMED = ['embed', 'sandbox'];
const DATA = ['api', 'cite', 'downloads'];

/**
 * The `_headers` file of Netlify, Cloudflare Pages and their like. Hosts differ in what they do when two rules name one header,
 * so no header stands in two rules that match the same address.
 *
 * @param folders the folders at the root of the site that hold pages
 */
export function headersFile(base: string, folders: readonly string[]): string {
  const rules: [path: string, ...Headers[]][] = [
    ['*', EVERYWHERE],
    ['', PAGES],
    ...folders.filter((folder) => !FRAMED.includes(folder)).map((folder): [string, Headers, ...Headers[]] => [`${folder}/*`, PAGES, ...(DATA.includes(folder) ? [OPEN] : [])]),
    ...DATA.filter((folder) => !folders.includes(folder)).map((folder): [string, Headers] => [`${folder}/*`, OPEN]),
    ['sandbox/*', SANDBOX],
    ['pagefind/*', WORKERS],
    ['_astro/*', WORKERS, HASHED],
    ['service-worker.js', WORKERS, FRESH],
  ];
  return rules.map(([path, ...headers]) => [`${base}${path}`, ...headers.flatMap((some) => Object.entries(some)).map(([name, value]) => `  ${name}: ${value}`)].join('\n')).join('\n') + '\n';
}
