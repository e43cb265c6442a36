import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The `--name: #colour` of each rule whose selector sets a palette, over those of the rule it builds on. */
function palettes(css, base) {
  const found = {};
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*--ward-accent:[^{}]*)\}/g)) {
    const colours = Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, colour]) => [name, colour]),
    );
    const name = selector.replace(/\/\*.*?\*\//gs, '').trim();
    const below = Object.entries(found).filter(([other]) => other !== name && base(other, name));
    found[name] = Object.assign({}, ...below.map(([, palette]) => palette), colours);
  }
  return found;
}

function luminance(colour) {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const pairs = [
  ['text', 'surface'],
  ['text', 'raised'],
  ['text', 'tint'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['muted', 'tint'],
  ['accent', 'surface'],
  ['accent', 'raised'],
  ['accent', 'tint'],
  ['accent-pressed', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['danger', 'surface'],
  ['danger', 'tint'],
  ['success', 'surface'],
];

function check(name, palette, extra = []) {
  for (const [ink, paper] of [...pairs.map((pair) => pair.map((token) => `ward-${token}`)), ...extra]) {
    it(`${name}: ${ink} on ${paper} has at least 4.5 : 1`, () => {
      assert.ok(palette[ink] && palette[paper], `${name} does not set both ${ink} and ${paper}`);
      const ratio = contrast(palette[ink], palette[paper]);
      assert.ok(ratio >= 4.5, `${palette[ink]} on ${palette[paper]} is ${ratio.toFixed(2)} : 1`);
    });
  }
}

describe('contrast by arithmetic', () => {
  it('knows black on white and two greys', () => {
    assert.equal(contrast('#000', '#ffffff').toFixed(1), '21.0');
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  const themes = palettes(read('src/elements/portal/ward-portal.styles.ts'), () => false);
  assert.equal(Object.keys(themes).length, 3);
  for (const [name, palette] of Object.entries(themes)) check(name, palette);

  // A rule builds on those whose every attribute it names too.
  const attributes = (selector) => selector.match(/\[[^\]]+\]/g) ?? [];
  const demo = palettes(read('demo/portal.css'), (other, name) =>
    attributes(other).every((attribute) => attributes(name).includes(attribute)),
  );
  assert.ok(Object.keys(demo).length >= 7);
  for (const [name, palette] of Object.entries(demo)) check(name, palette, [['on-band', 'band']]);
});
