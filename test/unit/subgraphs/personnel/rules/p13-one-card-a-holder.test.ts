import { p13OneCardAHolder as rule } from '../../../../../subgraphs/personnel/src/rules/p13-one-card-a-holder.js';
import { TalentCard } from '../../../../../subgraphs/personnel/src/talent-card/talent-card.register.js';
import { complaints } from '../stand-in/rule-case.js';

const other = (status: string) => ({ input: { holder: 'X' }, kept: [[TalentCard, { id: 'other', holder: 'X', status }]] as const });

test.each(['APPLIED', 'ISSUED', 'ACTIVE', 'SUSPENDED'])('whoever has a card that is %s does not apply for another', async (status) => {
  expect(await complaints(rule, other(status))).toEqual(['holder']);
});

test.each(['EXPIRED', 'REVOKED'])('whose card is %s may', async (status) => {
  expect(await complaints(rule, other(status))).toEqual([]);
});
