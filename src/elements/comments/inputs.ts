import { fieldNames, type FieldName, type Written } from './check.js';

/** The fields of a form as they stand in the page: nobody but the reader writes into them while they write. */
export class Inputs {
  #agreedAt: string | undefined;

  constructor(private readonly root: () => ParentNode) {}

  /** When the reader agreed: the same on each try, so that all tries are one comment. */
  get agreedAt(): string | undefined {
    return this.#agreedAt;
  }

  set agreedAt(time: string | undefined) {
    this.#agreedAt = time;
    const consent = this.field('consent');
    if (consent) consent.checked = time !== undefined;
  }

  /** What a program wrote where readers see no field: neither checked nor kept. */
  get trapped(): string {
    return this.#trap?.value.trim() ?? '';
  }

  field(name: FieldName): HTMLInputElement | null {
    return this.root().querySelector(`#${name}`);
  }

  get written(): Written {
    const value = (name: FieldName) => this.field(name)?.value ?? '';
    return { name: value('name'), text: value('text'), email: value('email'), phone: value('phone') };
  }

  /** What is worth keeping; `undefined` while nothing was written. */
  get kept(): Written | undefined {
    const { written } = this;
    return Object.values(written).some((value: string) => value.trim() !== '') ? written : undefined;
  }

  fill(written: Partial<Written>): void {
    for (const name of ['name', 'text', 'email', 'phone'] as const) {
      const field = this.field(name);
      const value = written[name];
      if (field && value && typeof value === 'string') field.value = value;
    }
  }

  empty(names: readonly FieldName[] = fieldNames): void {
    for (const name of names) {
      const field = this.field(name);
      if (name === 'consent') this.agreedAt = undefined;
      else if (field) field.value = '';
    }
    if (this.#trap) this.#trap.value = '';
  }

  get #trap(): HTMLInputElement | null {
    return this.root().querySelector('#website');
  }
}
