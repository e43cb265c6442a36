// Speaks the ten digits for the captcha's sound: `node test/tools/make-digits.mjs` writes src/backend/captcha/digits/*.ts.
// Needs espeak-ng and ffmpeg (`apt-get install espeak-ng ffmpeg`). The same run gives the same sound.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/backend/captcha/digits/', import.meta.url));
const rate = 8000; // what decode.ts expects
const voices = { vi: ['vi', 'Vietnamese', '105'], en: ['en-gb', 'English', '150'] };

const indexShift = [-1, -1, -1, -1, 2, 4, 6, 8];
const steps = Array.from({ length: 89 }, (_, index) => stepAt(index));

// The usual table of IMA ADPCM grows by a tenth a step from 7; decode.ts reckons the same.
function stepAt(index) {
  return Math.floor(7 * 1.1 ** index);
}

/** Four bits a sample, two samples a byte, low half first. */
function encode(samples) {
  const bytes = new Uint8Array(Math.ceil(samples.length / 2));
  let [guess, index] = [0, 0];
  samples.forEach((sample, at) => {
    const step = steps[index];
    const away = sample - guess;
    const code = Math.min(7, Math.floor((Math.abs(away) * 4) / step));
    const moved = Math.floor(((2 * code + 1) * step) / 8);
    guess = Math.max(-32768, Math.min(32767, guess + (away < 0 ? -moved : moved)));
    index = Math.max(0, Math.min(88, index + indexShift[code]));
    bytes[at >> 1] |= (code | (away < 0 ? 8 : 0)) << (at % 2 ? 4 : 0);
  });
  return Buffer.from(bytes).toString('base64');
}

function speak(voice, speed, digit) {
  const spoken = execFileSync('espeak-ng', ['-v', voice, '-s', speed, '-g', '0', '--stdout', String(digit)]);
  const quiet = 'silenceremove=start_periods=1:start_threshold=-50dB';
  const raw = execFileSync(
    'ffmpeg',
    ['-hide_banner', '-loglevel', 'error', '-i', 'pipe:0']
      .concat(['-af', `highpass=f=90,${quiet},areverse,${quiet},areverse,aresample=${rate}`])
      .concat(['-ac', '1', '-ar', String(rate), '-bitexact', '-f', 's16le', 'pipe:1']),
    { input: spoken, maxBuffer: 1e8 },
  );
  const samples = new Int16Array(raw.buffer, raw.byteOffset, raw.length / 2);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  return Float64Array.from(samples, (sample) => (sample / loudest) * 30000);
}

mkdirSync(folder, { recursive: true });
for (const [name, [voice, language, speed]] of Object.entries(voices)) {
  const digits = Array.from({ length: 10 }, (_, digit) => encode(speak(voice, speed, digit)));
  const lines = digits.map((digit) => `  '${digit}',`).join('\n');
  writeFileSync(
    `${folder}${name}.ts`,
    `/** ${language} for 0 to 9, spoken by test/tools/make-digits.mjs: 8 kHz, four bits a sample, base64. */\n` +
      `export const digits: readonly string[] = [\n${lines}\n];\n`,
  );
  console.log(
    name,
    digits.map((digit) => ((digit.length * 6) / 4 / rate).toFixed(2)).join(' '),
    digits.join('').length,
  );
}
