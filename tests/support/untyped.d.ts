/** The dependencies of tests that come without types, as far as the tests use them. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    /** Reads the table and casts every cell by the schema; throws at the first that does not fit. */
    read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    /** Reads a descriptor, by its path or as an object, and checks it against the profile it names. */
    static load(descriptor: string | object, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: Error[];
    readonly resources: Resource[];
  }
}
