import type { Seed } from 'ward-widgets/adapters/mock.js';
import { articles, related } from './articles.js';
import { comments } from './comments.js';
import { albums, photos } from './gallery.js';
import { links } from './links.js';
import { map } from './map.js';
import { musicAlbums, tracks } from './music.js';
import { info } from './portal.js';
import { ratings } from './ratings.js';
import { visits } from './visits.js';

/** All that the demo's portal starts with. Sample data, made by this project. */
export const seed = {
  info,
  articles,
  related,
  photos,
  albums,
  ratings,
  comments,
  visits,
  map,
  tracks,
  musicAlbums,
  links,
} satisfies Seed;
