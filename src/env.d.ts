/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The style sheets that the page has so far. */
    sheets?: Set<string>;
  }
}
