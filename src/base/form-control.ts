/** A tag's part in the form around it. Safari before 16.4 has no such part: there its value is read by script alone. */
export class FormControl {
  #internals: ElementInternals | undefined;

  constructor(private readonly host: HTMLElement) {
    this.#internals = host.attachInternals?.();
  }

  get form(): HTMLFormElement | null {
    return this.#internals ? this.#internals.form : this.host.closest('form');
  }

  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }

  check(): boolean {
    return this.#internals?.checkValidity() ?? true;
  }

  report(): boolean {
    return this.#internals?.reportValidity() ?? true;
  }

  /**
   * @param missing - what is said where a value is missing, at `field`.
   * @param kept - what the browser gives back to a page that comes again.
   */
  tell(value: string | null, missing: string | undefined, field: HTMLElement | null, kept = value): void {
    this.#internals?.setFormValue(value, kept);
    if (missing) this.#internals?.setValidity({ valueMissing: true }, missing, field ?? undefined);
    else this.#internals?.setValidity({});
  }
}
