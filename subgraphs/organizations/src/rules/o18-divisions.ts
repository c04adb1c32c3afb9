import { refuse, rule } from '@redsail/kit';
import { Region } from '../region/region.register.js';

/** O18 for divisions: what is abolished leaves no division in force without a parent in force. */

export const o18NoDivisionLeftBelow = rule<Region>('O18', async ({ record, effectiveOn, find }) => {
  if (record.validTo) return refuse('id', `该区划已于 ${record.validTo} 撤销`, `it was abolished on ${record.validTo}`);
  const below = (await find(Region, { parent: record.id })).filter((child) => !child.validTo || child.validTo > effectiveOn);
  return below.length === 0
    ? undefined
    : refuse('id', `其下仍有现行区划${below.length}个，应先行撤销`, `${below.length} divisions below it are in force: abolish them first`);
});

export const o18SuccessorsInForce = rule<Region>('O18', async ({ record, input, effectiveOn, find }) => {
  const codes = input.successors as readonly string[];
  if (codes.includes(record.code)) return refuse('successors', '不能以自身为后继', 'a division cannot succeed itself');
  const found = await find(Region, { code: [...codes] });
  const fit = new Set(
    found.filter((one) => one.level === record.level && (!one.validTo || one.validTo > effectiveOn)).map((one) => one.code),
  );
  const unfit = codes.filter((code) => !fit.has(code));
  return unfit.length === 0
    ? undefined
    : refuse(
        'successors',
        `后继应为同级现行区划：${unfit.join('、')}`,
        `expected divisions in force of the same level; not so: ${unfit.join(', ')}`,
      );
});
