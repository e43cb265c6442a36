import type { ReactiveControllerHost } from 'lit';

/** Takes code when it comes; where it does not come all else works, and the next intent asks again. */
export async function bring<Code>(
  host: ReactiveControllerHost,
  coming: Promise<Code>,
  take: (code: Code) => void,
): Promise<void> {
  let code: Code;
  try {
    code = await coming;
  } catch {
    return;
  }
  take(code);
  host.requestUpdate();
}
