// Plays the three pieces into MP3 files: `node demo/seed/make-music.mjs`. Needs ffmpeg. The same run gives the same sound.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { master, wav } from './compose/mix.mjs';
import * as chuongSom from './compose/pieces/chuong-som.mjs';
import * as khenGoiBan from './compose/pieces/khen-goi-ban.mjs';
import * as saoTrenSong from './compose/pieces/sao-tren-song.mjs';

const folder = fileURLToPath(new URL('music/', import.meta.url));
const loudness = -16; // LUFS
const ffmpeg = (...args) =>
  execFileSync('ffmpeg', ['-hide_banner', '-nostdin', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Integrated loudness of a file, in LUFS. */
function measure(file) {
  const text = execFileSync('sh', [
    '-c',
    'ffmpeg -hide_banner -nostdin -i "$1" -af ebur128 -f null - 2>&1',
    'sh',
    file,
  ]).toString();
  return Number(/Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(text)[1]);
}

mkdirSync(folder, { recursive: true });
const temporary = mkdtempSync(path.join(tmpdir(), 'music-'));
try {
  for (const piece of [saoTrenSong, chuongSom, khenGoiBan]) {
    const source = path.join(temporary, `${piece.title}.wav`);
    writeFileSync(source, wav(master(piece.play(), { fall: Math.min(4, piece.seconds * 0.06) })));
    const gain = loudness - measure(source);
    const target = `${folder}${piece.title}.mp3`;
    ffmpeg(
      '-y',
      '-i',
      source,
      '-af',
      `volume=${gain.toFixed(2)}dB,alimiter=limit=0.86:attack=4:release=60:level=false`,
      '-c:a',
      'libmp3lame',
      '-b:a',
      '96k',
      '-joint_stereo',
      '1',
      '-map_metadata',
      '-1',
      '-id3v2_version',
      '0',
      '-bitexact',
      target,
    );
    console.log(
      `${piece.title}: ${piece.seconds} s, ${(statSync(target).size / 1000).toFixed(0)} kB, gain ${gain.toFixed(1)} dB`,
    );
  }
} finally {
  rmSync(temporary, { recursive: true });
}
