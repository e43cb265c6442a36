import { storage } from '../storage/storage.js';

/** Milliseconds after which a database that does not open is not waited for. */
const patience = 2000;

let known: Promise<string> | undefined;

/**
 * The random id that this browser keeps for this site; nothing is derived from the device. Where the browser's database
 * does not answer, one of this page alone, so that no tag waits for it.
 */
export const visitorId = (): Promise<string> =>
  (known ??= Promise.race([
    storage().update<string>('visitor', (old) => (typeof old === 'string' && old ? old : uuid())),
    new Promise<string>((resolve) => setTimeout(() => resolve(uuid()), patience)),
  ]));

/** A random UUID, version 4; also on plain http, where `crypto.randomUUID` is missing. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
