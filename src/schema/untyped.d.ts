/** The two dependencies that come without types, as far as we use them. */
declare module 'edtf' {
  /** Parses an EDTF text; throws when it is none. `min` and `max` are milliseconds since 1970. */
  export default function edtf(text: string): { min: number; max: number };
}
declare module 'spdx-expression-parse' {
  /** Parses an SPDX expression; throws when it is none. */
  export default function parse(expression: string): object;
}
