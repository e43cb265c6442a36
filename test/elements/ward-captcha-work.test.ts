import { expect } from '@open-wc/testing';
import { WardError } from '../../src/contract/error.js';
import type { Json } from '../../src/contract/model.js';
import { libraryDigests } from '../../src/elements/captcha/kinds/work/library-digests.js';
import { solve } from '../../src/elements/captcha/kinds/work/solve.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { button, eventually, part, shownText } from '../support/mount.js';
import { alerts, ends, input, mountCaptcha, question, workToDo } from './ward-captcha.support.js';

describe('<ward-captcha> with silent work', () => {
  inAccessibilityTree('says what it does and how far it is', async () => {
    await mountCaptcha((await workToDo()).challenge, { kinds: 'work' });
    const nodes = await accessibleNodes();
    expect(nodes.find(({ role }) => role === 'progressbar')?.name).to.equal('Xác minh bạn không phải là Robot');
  });

  it('answers by itself with what the backend takes, and tells the page once', async () => {
    const { challenge, isRight } = await workToDo();
    let told = 0;
    const listen = () => told++;
    document.addEventListener('ward-captcha-answered', listen);
    const { element } = await mountCaptcha(challenge, { kinds: 'work', required: '' });
    expect(shownText(element)).to.include('Đang xác minh...');
    expect(element.checkValidity()).to.equal(false);
    await element.prepare();
    document.removeEventListener('ward-captcha-answered', listen);
    expect(element.answer).to.include({ challengeId: 'w', kind: 'work' });
    expect(await isRight(element.answer!.value)).to.equal(true);
    expect(shownText(element)).to.include('Đã xác minh.');
    expect(part(element, 'work').querySelector('progress')!.value).to.equal(1);
    expect(element.checkValidity()).to.equal(true);
    expect(told).to.equal(1);
  });

  it('asks nobody for what they cannot give while it works', async () => {
    const { element } = await mountCaptcha((await workToDo()).challenge, { kinds: 'work' });
    element.demand();
    await element.updateComplete;
    expect(alerts(element)).to.have.length(0);
    await eventually(() => expect(element.shadowRoot!.activeElement === part(element, 'work')).to.equal(true));
  });

  for (const [name, over] of [
    ['a scheme that nobody here knows', { scheme: 'sudoku' }],
    ['parameters that are none', { params: {} }],
    ['an algorithm that nobody here knows', { params: { parameters: { algorithm: 'X', keyPrefix: '00' } } }],
  ] as const) {
    it(`says that it cannot be done, with ${name}, and leaves the other ways open`, async () => {
      const { element, answer } = await mountCaptcha((await workToDo(over)).challenge, { kinds: 'work question' });
      await eventually(() => expect(shownText(element)).to.include('Không xác minh được trên thiết bị này.'));
      expect(element.answer).to.equal(null);
      await element.prepare();
      button(element, 'Thử lại').click();
      await answer(2, (await workToDo()).challenge);
      await element.prepare();
      expect(element.answer!.kind).to.equal('work');
      button(element, 'Dùng câu hỏi').click();
      await answer(3, question());
      expect(input(element)).to.exist;
    });
  }

  it('is renewed and done again at submit, without a word, where it has become too old', async () => {
    const { element, issue } = await mountCaptcha((await workToDo({ expiresAt: ends(0.05) })).challenge, {
      kinds: 'work',
    });
    await new Promise((resolve) => setTimeout(resolve, 80));
    const { challenge, isRight } = await workToDo({ id: 'w2' });
    const preparing = element.prepare();
    await issue.called(2);
    issue.calls[1]!.resolve(challenge);
    await preparing;
    expect(element.answer!.challengeId).to.equal('w2');
    expect(await isRight(element.answer!.value)).to.equal(true);
    expect(alerts(element)).to.have.length(0);
  });

  it('begins anew where the backend refused it, and says why in these bytes', async () => {
    const { element } = await mountCaptcha((await workToDo()).challenge, { kinds: 'work' });
    await element.prepare();
    const { challenge, isRight } = await workToDo({ id: 'w2' });
    await element.refuse(new WardError('captcha-incorrect', '', { challenge }));
    expect(alerts(element)[0]!.textContent).to.equal('Mã xác thực không đúng.');
    expect(element.answer).to.equal(null);
    await element.prepare();
    expect(element.answer!.challengeId).to.equal('w2');
    expect(await isRight(element.answer!.value)).to.equal(true);
  });
});

describe('<ward-captcha> with silent work, on a page without digests', () => {
  const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
  const without = () => Object.defineProperty(Crypto.prototype, 'subtle', { ...subtle, get: () => undefined });
  afterEach(() => void Object.defineProperty(Crypto.prototype, 'subtle', subtle));

  it('asks for it and does it all the same, with what the backend takes', async () => {
    const { challenge, isRight } = await workToDo();
    without();
    const { element, issue } = await mountCaptcha(challenge, { kinds: 'work image' });
    expect(issue.calls[0]!.input.accept).to.deep.equal(['work', 'image']);
    await element.prepare();
    expect(await isRight(element.answer!.value)).to.equal(true);
  });

  it('leaves the page time to draw and to hear while it works', async () => {
    const { challenge } = await workToDo();
    without();
    const { element } = await mountCaptcha(challenge, { kinds: 'work image' });
    let [turns, done] = [0, false];
    const count = () => {
      turns++;
      if (!done) setTimeout(count);
    };
    count();
    await element.prepare();
    done = true;
    expect(turns).to.be.above(5);
  });

  it('says that it cannot be done with digests that it does not know, and leaves the other ways open', async () => {
    const parameters = { algorithm: 'SHA-512', cost: 1, nonce: '00', salt: '00', keyPrefix: '00', keyLength: 32 };
    const { challenge } = await workToDo({ params: { parameters } });
    without();
    const { element } = await mountCaptcha(challenge, { kinds: 'work question' });
    await eventually(() => expect(shownText(element)).to.include('Không xác minh được trên thiết bị này.'));
    expect(button(element, 'Dùng câu hỏi').disabled).to.equal(false);
  });

  it('does the work of plain digests too', async () => {
    const { createChallenge } = await import('altcha-lib');
    const { deriveKey } = await import('altcha-lib/algorithms/web/sha');
    const counter = 7;
    const params = await createChallenge({ algorithm: 'SHA-256', cost: 3, counter, keyLength: 32, deriveKey });
    without();
    const answer = JSON.parse(
      atob(await solve(JSON.parse(JSON.stringify(params)) as Json, libraryDigests, () => undefined)),
    );
    expect(answer.solution.counter).to.equal(counter);
  });
});
