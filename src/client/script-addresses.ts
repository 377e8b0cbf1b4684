/**
 * Which addresses may name a worker: pages refuse text where a script is expected (Trusted Types), and this is their one
 * exception. It makes nothing of HTML or of source text. Whoever starts a worker imports this.
 */
interface TrustedTypePolicies {
  defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): object;
}

// Where a browser does not know Trusted Types, there is nothing to allow.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };

if (trustedTypes && !trustedTypes.defaultPolicy) {
  trustedTypes.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`No script of another origin: ${address}`);
      return address;
    },
  });
}
