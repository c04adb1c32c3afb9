import { act, code, create, day, foreign, lifecycle, ref, text } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { p13ExpiresWhenDue } from '../rules/p13-expires-when-due.js';
import { p13OneCardAHolder } from '../rules/p13-one-card-a-holder.js';
import { p13WithinValidity } from '../rules/p13-within-validity.js';
import { TalentCardStatus as Status } from './talent-card.choices.js';
import { TalentCard } from './talent-card.register.js';

export const talentCardLifecycle = lifecycle(TalentCard, {
  title: '优才卡 · talent card',
  state: 'status',
  scope: 'card:write',
  commands: [
    create('applyForTalentCard', '申领优才卡 · apply for a talent card', {
      to: Status.APPLIED,
      documentNo: 'optional',
      input: {
        holder: ref(() => Person, '持卡人 · holder'),
        level: text('等级 · level, in the words of the issuing office', { nullable: true }),
      },
      rules: [p13OneCardAHolder],
      make: (input, { effectiveOn }) => ({ ...input, appliedOn: effectiveOn }),
    }),
    act('vetTalentCard', '审核 · vet an application', { from: [Status.APPLIED], to: Status.VETTED, documentNo: 'optional' }),
    act('publiciseTalentCard', '公示 · publicise an application', {
      from: [Status.VETTED],
      to: Status.PUBLICISED,
      documentNo: 'optional',
      apply: (card, _, { effectiveOn }) => {
        card.publicisedOn = effectiveOn;
      },
    }),
    act('issueTalentCard', '发放 · issue a card', {
      from: [Status.PUBLICISED],
      to: Status.ISSUED,
      documentNo: 'optional',
      input: {
        cardNo: code(null, '卡号 · card number'),
        issuedBy: foreign('Organization', 'code', '发卡单位 · issuing organ'),
        validTo: day('有效期至 · valid until, exclusive'),
      },
      rules: [p13WithinValidity],
      apply: (card, input, { effectiveOn }) => {
        Object.assign(card, input, { issuedOn: effectiveOn });
      },
    }),
    act('activateTalentCard', '启用 · bring a card into force', { from: [Status.ISSUED], to: Status.ACTIVE, rules: [p13WithinValidity] }),
    act('suspendTalentCard', '暂停 · suspend a card', { from: [Status.ACTIVE], to: Status.SUSPENDED, documentNo: 'optional' }),
    act('resumeTalentCard', '恢复 · resume a suspended card', {
      from: [Status.SUSPENDED],
      to: Status.ACTIVE,
      documentNo: 'optional',
      rules: [p13WithinValidity],
    }),
    act('expireTalentCard', '到期 · close a card whose validity has passed', {
      from: [Status.ACTIVE, Status.SUSPENDED],
      to: Status.EXPIRED,
      rules: [p13ExpiresWhenDue],
    }),
    act('revokeTalentCard', '注销 · revoke a card', {
      from: [Status.ACTIVE, Status.SUSPENDED],
      to: Status.REVOKED,
      documentNo: 'required',
    }),
  ],
});
