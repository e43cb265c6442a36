import type { Gallery, Links, Maps, Music, Portal } from '../contract/adapter.js';
import type { Album, Photo, Track } from '../contract/model.js';
import { fold } from '../text/unicode.js';
import { method } from './call.js';
import { isoDate, type Office } from './office.js';
import { pageOf } from './page.js';
import type { Seed } from './seed.js';

export function gallery({ seed }: Office): Required<Gallery> {
  const photos = seed.photos ?? [];
  return {
    photos: method((query) => {
      const { albumId, articleId } = query;
      const wanted = photos.filter(
        (photo) =>
          (albumId === undefined || photo.albumId === albumId) &&
          (articleId === undefined || photo.articleId === articleId),
      );
      return pageOf(wanted.map(toPhoto), query, 50);
    }),
    albums: method((query) => {
      const albums = seed.albums ?? [];
      return pageOf(
        albums.map((album) => filled(album, photos.filter(({ albumId }) => albumId === album.id).map(toPhoto))),
        query,
      );
    }),
  };
}

function toPhoto({ articleId: _article, albumId: _album, ...photo }: NonNullable<Seed['photos']>[number]): Photo {
  return photo;
}

function filled(album: Album, photos: readonly Photo[]): Album {
  const first = photos[0];
  if (!first) return album;
  const { id: _id, ...cover } = first;
  return { cover, count: photos.length, ...album };
}

export function music({ seed }: Office): Required<Music> {
  const tracks = seed.tracks ?? [];
  return {
    tracks: method((query) => {
      const { albumId } = query;
      const wanted = tracks.filter((track) => albumId === undefined || track.albumId === albumId);
      return pageOf(wanted.map(toTrack), query, 50);
    }),
    albums: method((query) => {
      const albums = seed.musicAlbums ?? [];
      return pageOf(
        albums.map((album) => ({ count: tracks.filter(({ albumId }) => albumId === album.id).length, ...album })),
        query,
      );
    }),
  };
}

function toTrack({ albumId: _album, ...track }: NonNullable<Seed['tracks']>[number]): Track {
  return track;
}

export const map = (areas: NonNullable<Seed['map']>): Maps => ({ get: method(() => structuredClone(areas)) });

export const links = (groups: NonNullable<Seed['links']>): Links => ({
  list: method(({ group }) =>
    structuredClone(groups.filter(({ title }) => group === undefined || fold(title) === fold(String(group)))),
  ),
});

export const portalGroup = ({ seed, now }: Office): Required<Portal> => ({
  info: method(() => structuredClone(seed.info)),
  time: method(() => ({ now: isoDate(now()) })),
});
