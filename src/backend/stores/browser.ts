import type { Storage } from '../../storage/storage.js';
import type { Store } from '../store.js';
import {
  documentStore,
  emptyDocuments,
  soundDocument,
  type DocumentName,
  type Documents,
  type DocumentTypes,
} from './document.js';

/** A store in this browser that all its tabs share: each document is one key that starts with `prefix`. */
export function browserStore(storage: Storage, prefix: string): Store {
  const documents: Documents = {
    async read<Name extends DocumentName, Result>(name: Name, look: (state: DocumentTypes[Name]) => Result) {
      return look(soundDocument(name, await storage.get(prefix + name)));
    },
    async change<Name extends DocumentName, Result>(name: Name, act: (state: DocumentTypes[Name]) => Result) {
      let result!: Result;
      await storage.update<DocumentTypes[Name]>(prefix + name, (old) => {
        const state = soundDocument(name, old);
        result = act(state);
        return state;
      });
      return result;
    },
    async clear() {
      for (const name of Object.keys(emptyDocuments)) await storage.delete(prefix + name);
    },
  };
  return documentStore(documents);
}
