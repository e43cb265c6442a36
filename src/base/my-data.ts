import { storage } from '../storage/storage.js';

/** Deletes what the tags keep of a reader in this browser: drafts, preferences, and the id that tells what is theirs. */
export async function deleteMyData(): Promise<void> {
  const store = storage();
  const kept = await Promise.all(['draft:', 'preference:'].map((room) => store.list(room)));
  await Promise.all([...kept.flat().map(([key]) => key), 'visitor'].map((key) => store.delete(key)));
}
