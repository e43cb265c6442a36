import { banDefs, banFlower } from './ban.mjs';
import { brush } from './brush.mjs';
import { bloom, develop, glow, grain, overlay } from './paint.mjs';
import { seeded } from './random.mjs';
import { valley } from './valley.mjs';

/** Square pictures for the three pieces of music: the same valley at three hours. */
const base = {
  horizon: 0.62,
  eye: 1.6,
  near: 3,
  fov: 0.8,
  spur: 6,
  peak: 8,
  peakFar: 8,
  rise: [25, 110],
  slope: 5,
  airFrom: 8,
  air: [0.016, 0.016, 0.4],
  water: { colour: ['#35506e', '#4d6a86'], ripple: 0.018, clear: 0.5 },
};

const looks = {
  'sao-tren-song': {
    ...base,
    seed: 201,
    half: (z) => 8 - Math.min(4, z * 0.08),
    sun: [0.4, 0.3, 0.8],
    sunLight: '#cfd8ff',
    sunPower: 0.8,
    skyLight: '#6f80c0',
    skyPower: 0.5,
    green: ['#182a4a', '#2a3f66'],
    shore: '#33415e',
    haze: [
      [0, '#6f86bc'],
      [1, '#4d64a0'],
    ],
    sky: [
      [0, '#101c4a'],
      [0.4, '#34509a'],
      [0.62, '#9aaedb'],
    ],
    glow: { at: [0.62, 0.34], size: [0.4, 0.4], strength: 0.5, colour: '#d5dcff' },
    disc: { at: [0.62, 0.3], size: 0.07, colour: '#fff3d0', power: 0.6 },
  },
  'chuong-som': {
    ...base,
    seed: 211,
    half: (z) => 7 - Math.min(3, z * 0.06),
    sun: [-0.6, 0.3, 0.5],
    sunLight: '#ffe0b0',
    sunPower: 2,
    skyLight: '#a9c4d8',
    skyPower: 0.7,
    green: ['#3f6f68', '#7a9f84'],
    haze: [
      [0, '#fdeccb'],
      [1, '#b9d3da'],
    ],
    sky: [
      [0, '#9cc4d8'],
      [0.4, '#d9e4df'],
      [0.62, '#fff0cf'],
    ],
    glow: { at: [0.2, 0.5], size: [0.5, 0.4], strength: 0.7, colour: '#fff4d8' },
    mist: { amount: 0.96, top: 3, from: 8, to: 26 },
    water: { colour: ['#8fb4b8', '#b3cfcc'], ripple: 0.01, clear: 0.4 },
  },
  'khen-goi-ban': {
    ...base,
    seed: 223,
    half: (z) => 6 - Math.min(2, z * 0.05),
    sun: [0.2, 0.16, 1],
    sunLight: '#ff9a5a',
    sunPower: 1.6,
    skyLight: '#a0688c',
    skyPower: 0.5,
    green: ['#3a2440', '#5a3850'],
    shore: '#6a4450',
    haze: [
      [0, '#f29a6a'],
      [1, '#d8706a'],
    ],
    sky: [
      [0, '#6a2f5c'],
      [0.35, '#d2604f'],
      [0.62, '#ffc46a'],
    ],
    glow: { at: [0.42, 0.5], size: [0.4, 0.34], strength: 0.8, colour: '#ffd27a' },
    disc: { at: [0.42, 0.42], size: 0.13, colour: '#ffe0a0', power: 1 },
    water: { colour: ['#7a3a52', '#a4566a'], ripple: 0.02, clear: 0.5 },
  },
};

const marks = {
  'sao-tren-song': (W) => flute(W),
  'chuong-som': (W) => blossoms(W),
  'khen-goi-ban': (W) => khen(W),
};

// A bamboo flute across the water, and rings that spread from it.
function flute(W) {
  const s = W / 480;
  const holes = [0, 1, 2, 3, 4, 5]
    .map((i) => `<ellipse cx="${230 + i * 26}" cy="0" rx="4" ry="3" fill="#1a1410"/>`)
    .join('');
  const rings = [40, 74, 112]
    .map(
      (r, i) =>
        `<ellipse cx="150" cy="420" rx="${r}" ry="${r * 0.2}" fill="none" stroke="#dfe6ff" stroke-width="1.400" opacity="${0.5 - i * 0.13}"/>`,
    )
    .join('');
  return `<g transform="scale(${s})">${rings}<g transform="translate(58 404) rotate(-16)"><path d="M0-9H396V9H0z" fill="url(#bamboo)"/><path d="M60-9.500v19M172-9.500v19M352-9.500v19" stroke="#6a4a24" stroke-width="3"/><ellipse cx="112" cy="0" rx="6" ry="4" fill="#1a1410"/>${holes}<path d="M0-9H396" stroke="#fff2c8" stroke-width="1.600" opacity=".6"/></g></g>`;
}

function blossoms(W) {
  const s = W / 480;
  const chance = seeded(9);
  return `<g transform="scale(${s})"><path d="M500 30C400 60 330 40 250 96" stroke="#5a473c" stroke-width="7" fill="none" stroke-linecap="round"/>${banFlower(352, 66, 0.5, 20, 0.9, chance)}${banFlower(262, 108, 0.62, -30, 0.95, chance)}${banFlower(432, 76, 0.46, 60, 0.85, chance)}</g>`;
}

// The pipes of a khèn against the sun.
function khen(W) {
  const s = W / 480;
  const pipes = [0, 1, 2, 3, 4, 5]
    .map(
      (i) =>
        `<path d="M${238 + i * 11} 470C${228 + i * 11} 330 ${226 + i * 15} 210 ${246 + i * 22} ${92 + i * 26}" stroke="${i % 2 ? '#2a1420' : '#3d1c28'}" stroke-width="9" fill="none" stroke-linecap="round"/>`,
    )
    .join('');
  return `<g transform="scale(${s})">${pipes}<path d="M150 318C196 344 250 350 306 330C330 322 330 352 306 362C250 382 190 376 146 336z" fill="#24101c"/><path d="M206 352q40 14 96-8" stroke="#e8a25a" stroke-width="4" fill="none"/><path d="M212 400q34 8 78-4M212 424q34 8 80-4" stroke="#c8783c" stroke-width="4" fill="none" opacity=".8"/></g>`;
}

const defs = `${banDefs()}<linearGradient id="bamboo" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e8c987"/><stop offset=".5" stop-color="#b98a48"/><stop offset="1" stop-color="#5f4020"/></linearGradient>`;

export const covers = Object.entries(looks).map(([name, look]) => ({
  name,
  async paint(side) {
    const k = side / 480;
    let picture = develop(bloom(valley(side, side, look), 24 * k, 0.4, 0.7), { contrast: 1.06 });
    picture = brush(picture, 3 * k);
    picture = await overlay(picture, marks[name](side), defs);
    return grain(brush(glow(picture, 14 * k, 0.3, 0.7), 1.5 * k, 8, 0.4), 6, 3);
  },
}));
