import { grain } from './paint.mjs';

/** The finished picture's bytes. `scale` below 1 makes a quick look. A scene has name, size and paint(width, height, scale). */
export async function produce(scene, scale = 1) {
  const [width, height] = scene.size.map((v) => Math.round(v * scale));
  return grain(await scene.paint(width, height, scale), 5, 4);
}
