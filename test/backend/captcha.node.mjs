/* global AbortController */
// The makers of captchas on a server: no DOM, no canvas.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import sharp from 'sharp';
import { createPortal, memoryStore, pictures, questions, work } from '../../dist/server.js';

const article = { id: '1', title: 'Bài 1', publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' };
const seed = { info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' }, articles: [article] };

/** A portal, and the codes that it noted down. */
function open() {
  const codes = new Map();
  const image = {
    ...pictures,
    async make(request) {
      const made = await pictures.make(request);
      codes.set(request.id, made.answer);
      return made;
    },
  };
  const portal = createPortal({ store: memoryStore(), seed, captcha: { image, question: questions, work } });
  let key = 0;
  const context = () => ({
    signal: new AbortController().signal,
    locale: 'vi-VN',
    intent: 'view',
    visitor: 'an',
    idempotencyKey: String(key++),
  });
  return {
    codes,
    issue: (kind) => portal.captcha.issue({ purpose: 'comment', accept: [kind] }, context()),
    post: (captcha) =>
      portal.comments.post({ articleId: '1', parentId: null, name: 'An', text: 'Hay quá', captcha }, context()),
  };
}

describe('a portal on a server', () => {
  it('offers a picture with sound, and takes its code', async () => {
    const { codes, issue, post } = open();
    const { id, kind, image, audio, numeric, length } = await issue('image');
    assert.deepEqual([kind, numeric, length, audio.type], ['image', true, 5, 'audio/flac']);
    const picture = Buffer.from(image.src.split(',')[1], 'base64');
    const { width, height, format } = await sharp(picture).metadata();
    assert.deepEqual([width, height, format], [400, 128, 'png']);
    const { channels } = await sharp(picture).stats();
    assert.ok(Math.min(...channels.map(({ min }) => min)) < 80, 'ink');
    assert.ok(
      channels.every(({ max }) => max > 230),
      'paper',
    );
    const sound = Buffer.from(audio.src.split(',')[1], 'base64');
    assert.equal(sound.toString('latin1', 0, 4), 'fLaC');
    // Eight thousand samples a second: as many as it says, it plays.
    assert.ok(sound.readUInt32BE(22) > 8000 * 2.5 && sound.readUInt32BE(22) < 8000 * 8);
    assert.ok(sound.length < 20_000, `${sound.length} bytes`);
    const code = codes.get(id);
    assert.match(code, /^[2-9]{5}$/);
    assert.equal((await post({ challengeId: id, kind: 'image', value: code })).state, 'pending');
    await assert.rejects(post({ challengeId: id, kind: 'image', value: code }), { code: 'captcha-expired' });
  });

  it('offers silent work, and takes what was worked out', async () => {
    const { issue, post } = open();
    const { id, scheme, params } = await issue('work');
    assert.equal(scheme, 'altcha-v2');
    const solution = await solveChallenge({ challenge: params, deriveKey });
    const value = Buffer.from(JSON.stringify({ challenge: params, solution })).toString('base64');
    assert.equal((await post({ challengeId: id, kind: 'work', value })).state, 'pending');
  });
});
