import { choice, code, count, digest, Entity, foreign, many, protectedText, ref, register, residentId, type Many } from '@redsail/kit';
import { Cadre } from '../cadre/cadre.register.js';
import { Commando } from '../commando/commando.register.js';
import { Deployment } from '../deployment/deployment.register.js';
import { PostHolding } from '../post/post-holding.register.js';
import { EthnicGroup } from '../standards/ethnic-group.register.js';
import { TalentCard } from '../talent-card/talent-card.register.js';
import { PoliticalAffiliation, Sex } from './person.choices.js';
import { UnmaskPurpose } from './unmask-purpose.choices.js';
import { personRowProblems } from './person-row-problems.js';

/** Names, telephone and id number are masked unless they are read for a purpose; the id number is kept as its HMAC only (rule P1). */
@register('人员 · person', {
  plural: 'persons',
  natural: 'personNo',
  id: 'random',
  keys: ['id'],
  scope: 'person:read',
  subject: true,
  unmask: { scope: 'person:unmask', purposes: UnmaskPurpose },
  // Seen where they live, by the organ that employs or manages them, and where they are deployed.
  rows: [
    { division: 'homeCommunity' },
    { held: () => Cadre, by: 'person', organ: 'employer' },
    { held: () => Cadre, by: 'person', organ: 'managingOrgan' },
    { held: () => Deployment, by: 'person', division: 'hostRegion' },
  ],
  checkRow: personRowProblems,
})
export class Person extends Entity {
  @code(null, '人员编号 · person number, given by the department', { unique: true, order: true }) personNo!: string;
  @protectedText('name', '姓名 · name') name!: string;
  @protectedText('phone', '手机号码 · mobile number', { nullable: true }) phone?: string | null;
  @digest(residentId, '公民身份号码 · resident id number (GB 11643)', { nullable: true }) idNumber?: string | null;
  @choice(Sex, '性别 · sex') sex!: Sex;
  @count('出生年份 · year of birth', { nullable: true, order: true }) birthYear?: number | null;
  @ref(() => EthnicGroup, '民族 · ethnic group (GB/T 3304)', { nullable: true }) ethnicGroup?: string | null;
  @choice(PoliticalAffiliation, '政治面貌 · political affiliation') politicalAffiliation!: PoliticalAffiliation;
  @foreign('Region', 'code', '居住社区 · home community', { nullable: true }) homeCommunity?: string | null;
  @many(() => PostHolding, 'person', '任职 · posts held') holdings!: Many;
  @many(() => Deployment, 'person', '下沉经历 · deployments') deployments!: Many;
  @many(() => Commando, 'leader', '任队长的队伍 · teams led') commandosLed!: Many;
  @many(() => TalentCard, 'holder', '优才卡 · talent cards') talentCards!: Many;
}
