/** Loads what a view knows besides its page; nothing when it cannot be had, so that the view does what it can. */
export async function sideData<Data>(address: string | undefined): Promise<Data | undefined> {
  if (!address) return undefined;
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Data) : undefined;
  } catch {
    return undefined;
  }
}
