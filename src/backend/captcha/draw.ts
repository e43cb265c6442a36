import { codeLength, newCode, sameCode } from './code.js';
import type { CaptchaMaker } from './maker.js';

const width = 200;
const height = 64;
const scale = 2;

/** A code drawn on a canvas, for browsers. Rejects where canvases are blocked. */
export const pictures: CaptchaMaker<'image'> = {
  async make({ random }) {
    const code = newCode(random);
    const src = await draw(code, random);
    return { answer: code, face: { image: { src, width, height }, audio: null, length: codeLength, numeric: false } };
  },
  matches: sameCode,
};

/** True where {@link pictures} has something to draw on. */
export const canDraw = (): boolean => typeof OffscreenCanvas === 'function' || typeof document === 'object';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

async function draw(code: string, random: () => number): Promise<string> {
  const [w, h] = [width * scale, height * scale];
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(w, h);
    const context = canvas.getContext('2d');
    if (context) {
      paint(context, code, random);
      return toDataUrl(await canvas.convertToBlob({ type: 'image/png' }));
    }
  }
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  paint(context, code, random);
  return canvas.toDataURL('image/png');
}

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

// A card of its own colour: the picture is the same on light and dark pages.
function paint(context: Context, code: string, random: () => number): void {
  const between = (low: number, high: number) => low + random() * (high - low);
  const ink = (lightness: number) => `hsl(${between(0, 360).toFixed()} 45% ${lightness}%)`;
  context.scale(scale, scale);
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, width, height);

  const curve = (colour: string, thickness: number) => {
    context.strokeStyle = colour;
    context.lineWidth = thickness;
    context.beginPath();
    context.moveTo(between(-5, 10), between(8, height - 8));
    context.bezierCurveTo(
      ...([between(40, 80), between(0, height), between(110, 160), between(0, height)] as const),
      between(width - 10, width + 5),
      between(8, height - 8),
    );
    context.stroke();
  };
  for (let line = 0; line < 6; line++) curve(ink(78), between(1, 2.5));

  const step = (width - 24) / code.length;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  [...code].forEach((letter, index) => {
    context.save();
    context.translate(12 + step * (index + 0.5) + between(-3, 3), height / 2 + between(-5, 5));
    context.rotate(between(-0.3, 0.3));
    context.font = `bold ${between(34, 42).toFixed()}px ${random() < 0.5 ? 'Verdana, sans-serif' : 'Georgia, serif'}`;
    context.fillStyle = ink(28);
    context.fillText(letter, 0, 2);
    context.restore();
  });
  // Through the letters, thin enough to read past.
  for (let line = 0; line < 2; line++) curve(ink(45), between(1, 1.6));
}
