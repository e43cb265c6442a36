import { storage } from '../../storage/storage.js';

/** Where a reader stopped listening. */
export interface Place {
  readonly id: string;
  readonly seconds: number;
}

/** Among what "delete my data" deletes. */
export const placeKey = 'preference:music-place';

export const recallPlace = (): Promise<Place | undefined> => storage().get<Place>(placeKey);
