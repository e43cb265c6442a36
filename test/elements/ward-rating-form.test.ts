import { expect } from '@open-wc/testing';
import { WardError } from '../../src/contract/error.js';
import { eventually } from '../support/mount.js';
import { mountRating, rating } from './ward-rating.support.js';

/** A rating inside a form, as a page has it. */
async function mountInForm(over: Parameters<typeof mountRating>[0] = {}, attributes: Record<string, string> = {}) {
  const mounted = await mountRating(over, { name: 'stars', ...attributes });
  const form = document.createElement('form');
  const set = document.createElement('fieldset');
  form.append(set);
  mounted.element.before(form);
  set.append(mounted.element);
  await mounted.element.updateComplete;
  const sent = () => new FormData(form).get('stars');
  return { ...mounted, form, set, sent };
}

describe('<ward-rating>, in a form', () => {
  it('gives the form the reader’s vote under its name, as soon as it is given', async () => {
    const { element, sent, star, rate, form } = await mountInForm();
    expect([element.form === form, element.value, sent()]).to.deep.equal([true, null, null]);
    star(4).click();
    await element.updateComplete;
    expect([element.value, sent()]).to.deep.equal([4, '4']);
    await rate.called();
    rate.calls[0]!.reject(new WardError('server'));
    await eventually(() => expect([element.value, sent()]).to.deep.equal([null, null]));
  });

  it('gives the vote of another day', async () => {
    const { sent } = await mountInForm({ mine: 2 });
    expect(sent()).to.equal('2');
  });

  it('is not valid without a vote where one is required, and says what to do', async () => {
    const { element, form, star, rate } = await mountInForm({}, { required: '' });
    expect(element.shadowRoot!.querySelector('[role=radiogroup]')!.getAttribute('aria-required')).to.equal('true');
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity!.valueMissing).to.equal(true);
    expect(element.reportValidity()).to.equal(false);
    expect(element.shadowRoot!.activeElement === star(1)).to.equal(true);
    star(3).click();
    await rate.called();
    rate.calls[0]!.resolve(rating({ mine: 3 }));
    await eventually(() => expect(form.checkValidity()).to.equal(true));
  });

  for (const lock of ['readonly', 'disabled']) {
    it(`holds up no form when it is ${lock}`, async () => {
      const { form } = await mountInForm({}, { required: '', [lock]: '' });
      expect(form.checkValidity()).to.equal(true);
    });
  }

  it('sends the form nothing when it is disabled, and takes no vote in a disabled fieldset', async () => {
    const { element, set, sent, star, rate } = await mountInForm({ mine: 2 });
    set.disabled = true;
    await element.updateComplete;
    expect(sent()).to.equal(null);
    star(5).click();
    expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(0);
    set.disabled = false;
    await element.updateComplete;
    expect([sent(), rate.calls.length, star(5).disabled]).to.deep.equal(['2', 0, false]);
  });

  it('goes back, when the form is cleared, to what the backend holds: no vote is taken back', async () => {
    const { element, form, sent, star, rate } = await mountInForm({ mine: 2 });
    star(5).click();
    await rate.called();
    rate.calls[0]!.reject(new WardError('server'));
    await eventually(() => expect(element.shadowRoot!.querySelector('[part=problem]')).to.exist);
    form.reset();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part=problem]') === null).to.equal(true);
    expect([sent(), rate.calls.length]).to.deep.equal(['2', 1]);
  });

  it('submits no form by the key that sends a vote', async () => {
    const { form, star, element } = await mountInForm();
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    star(1).focus();
    star(1).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await element.updateComplete;
    expect(submitted).to.equal(0);
  });
});
