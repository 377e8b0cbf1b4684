/** Registers the service worker; a newer one that was found on an earlier page takes over now. */
import './script-addresses.ts';

export async function registerServiceWorker(base: string): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const registration = await navigator.serviceWorker.register(`${base}service-worker.js`);
    registration.waiting?.postMessage('activate');
    return registration;
  } catch {
    // In private windows, and where the site is not served over HTTPS, it is read online alone.
    return undefined;
  }
}
