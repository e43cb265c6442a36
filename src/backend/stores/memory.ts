import type { Store } from '../store.js';
import { documentStore, emptyDocuments, type DocumentName, type Documents, type DocumentTypes } from './document.js';

/** A store that lives and dies with this process or page. */
export function memoryStore(): Store {
  const empty = (): DocumentTypes => ({
    comments: emptyDocuments.comments(),
    votes: emptyDocuments.votes(),
    reports: emptyDocuments.reports(),
    challenges: emptyDocuments.challenges(),
    keys: emptyDocuments.keys(),
    rates: emptyDocuments.rates(),
    visits: emptyDocuments.visits(),
  });
  let state = empty();
  // Operations never wait inside, so each is atomic on its own.
  const run = async <Name extends DocumentName, Result>(name: Name, act: (state: DocumentTypes[Name]) => Result) =>
    act(state[name]);
  const documents: Documents = {
    read: run,
    change: run,
    clear: async () => {
      state = empty();
    },
  };
  return documentStore(documents);
}
