import { html, type TemplateResult } from 'lit';

/** What brings `ward-captcha`; said by the door, since no tag's file knows another tag's. */
export const captcha: { load?: () => Promise<unknown> } = {};

/** A code for the few votes that a backend wants one for. */
export const renderCode = (): TemplateResult =>
  html`<ward-captcha
    purpose="rating"
    name="captcha"
    required
    exportparts="label, input, picture, question, button, field-problem, problem"
  ></ward-captcha>`;
