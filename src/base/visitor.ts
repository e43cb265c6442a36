import { storage } from '../storage/storage.js';

let known: Promise<string> | undefined;

/** The random id that this browser keeps for this site; nothing is derived from the device. */
export const visitorId = (): Promise<string> =>
  (known ??= storage().update<string>('visitor', (old) => (typeof old === 'string' && old ? old : uuid())));

/** A random UUID, version 4; also on plain http, where `crypto.randomUUID` is missing. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
