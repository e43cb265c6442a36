import type { Office } from './office.js';

const hour = 3_600_000;
/** All visitors together may send so many times what one may. */
const crowd = 10;

/** True while this visitor may write without a code. */
export async function hasAllowance(office: Office, visitor: string | null): Promise<boolean> {
  const { writesBeforeCaptcha: most } = office.settings();
  if (most <= 0 || visitor === null) return false;
  const { rates } = await office.store();
  const now = office.now();
  return (await rates.count(own(visitor), now)) < most && (await rates.count(everybodys, now)) < most * crowd;
}

/** Takes one write from what this visitor may send without a code; false where nothing is left. */
export async function useAllowance(office: Office, visitor: string | null): Promise<boolean> {
  if (!(await hasAllowance(office, visitor)) || visitor === null) return false;
  const { writesBeforeCaptcha: most } = office.settings();
  const { rates } = await office.store();
  const now = office.now();
  // Of many at the same time only as many as there are left.
  return (
    (await rates.hit(own(visitor), most, hour, now)) === 0 &&
    (await rates.hit(everybodys, most * crowd, hour, now)) === 0
  );
}

const everybodys = 'uncoded';
const own = (visitor: string): string => `uncoded:${visitor}`;
