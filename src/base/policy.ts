/** The one policy of ours for pages that ask for trusted types; lit has its own. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
  createScript(script: string): string;
}

let policy: Policy | undefined;

/**
 * `ward-html`; `undefined` where a page asks for none.
 * @throws where the page's policy forbids it.
 */
export function trustedPolicy(): Policy | undefined {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } };
  return (policy ??= trustedTypes?.createPolicy('ward-html', {
    createHTML: (html: string) => html,
    createScriptURL: (url: string) => url,
    createScript: (script: string) => script,
  }));
}
