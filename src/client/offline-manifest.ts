/** What the build tells of its files, for keeping them. */

/** The path below the base, and the beginning of its SHA-256. */
export type OfflineFile = readonly [path: string, hash: string];

export interface OfflineManifest {
  /** The id of the build, made from the content of all its files. */
  build: string;
  /** What keeping them takes on the reader's device: bytes. */
  bytes: number;
  files: readonly OfflineFile[];
}

/** A size as readers know it from their devices. */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6))} MB`;
