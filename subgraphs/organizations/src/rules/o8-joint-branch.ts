import { refuse, rule } from '@redsail/kit';
import { CoveredUnit } from '../party-organization/covered-unit.register.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { FEWEST_FULL_MEMBERS } from './o4-three-full-members.js';

/** O8: a joint branch covers at most five units, each with fewer than three full members (支部工作条例, standards S1a). */
export const MOST_UNITS = 5;

/** For the commands that add a unit or count it anew. */
export const o8JointBranch = rule<CoveredUnit>('O8', async ({ record, input, load, find }) => {
  const fullMembers: number = input.fullMembers ?? record.fullMembers;
  const branch = await load(PartyOrganization, record.branch);
  if (branch && branch.kind !== 'JOINT_BRANCH') {
    return refuse('branch', '只有联合党支部才覆盖多个单位', `only a joint branch covers units; it is a ${branch.kind}`);
  }
  if (fullMembers >= FEWEST_FULL_MEMBERS) {
    return refuse(
      'fullMembers',
      `正式党员${fullMembers}名的单位应单独成立党支部，联合党支部的单位须不足${FEWEST_FULL_MEMBERS}名`,
      `a unit with ${fullMembers} full members forms a branch of its own: expected fewer than ${FEWEST_FULL_MEMBERS}`,
    );
  }
  const covered = (await find(CoveredUnit, { branch: record.branch })).filter((unit) => unit.id !== record.id && !unit.to).length;
  return covered >= MOST_UNITS
    ? refuse(
        'branch',
        `联合党支部覆盖的单位一般不超过${MOST_UNITS}个`,
        `a joint branch covers at most ${MOST_UNITS} units; it covers ${covered}`,
      )
    : undefined;
});

/** A joint branch is approved only once its units are named. */
export const o8UnitsNamed = rule<PartyOrganization>('O8', async ({ record, find }) => {
  if (record.kind !== 'JOINT_BRANCH') return undefined;
  return (await find(CoveredUnit, { branch: record.id })).some((unit) => !unit.to)
    ? undefined
    : refuse('id', '联合党支部须先列明覆盖的单位', 'a joint branch names the units it covers before it is approved');
});

export const o8StillCovered = rule<CoveredUnit>('O8', ({ record, effectiveOn }) => {
  if (record.to) return refuse('id', `该单位已于 ${record.to} 退出`, `the unit was taken out on ${record.to}`);
  return effectiveOn < record.from
    ? refuse('effectiveOn', `退出日期不能早于纳入日期 ${record.from}`, `it cannot be taken out before it was covered on ${record.from}`)
    : undefined;
});

export const o8NoLongerCovered = rule<CoveredUnit>('O8', ({ record }) =>
  record.to ? undefined : refuse('id', '该单位仍在覆盖之中', 'the unit is covered still'),
);
