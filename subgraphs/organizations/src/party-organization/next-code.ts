import type { CommandContext } from '@redsail/kit';
import { PartyOrganization } from './party-organization.register.js';

/** First letter of codes that the register draws up itself, by kind; others have B. */
const LETTERS: Partial<Record<string, string>> = { TEMPORARY_BRANCH: 'T', RED_SAIL_BRANCH: 'R' };

/** A free code such as `T590102001001-0003`: kind, division, running number. Commands run one at a time, so nobody else takes it meanwhile. */
export async function nextCode(context: Pick<CommandContext, 'count'>, kind: string, region: string): Promise<string> {
  const stem = `${LETTERS[kind] ?? 'B'}${region.slice(region.indexOf(':') + 1)}-`;
  for (let number = (await context.count(PartyOrganization, { region, kind })) + 1; ; number += 1) {
    const code = `${stem}${String(number).padStart(4, '0')}`;
    if ((await context.count(PartyOrganization, { code })) === 0) return code;
  }
}
