import { act, choice, code, create, day, foreign, lifecycle, text } from '@redsail/kit';
import { divisionIsValid } from '../rules/s2-division-is-valid.js';
import { InstitutionTier, ServiceStandard } from './medical-institution.choices.js';
import { MedicalInstitution } from './medical-institution.register.js';

export const medicalInstitutionLifecycle = lifecycle(MedicalInstitution, {
  title: '医疗机构 · medical institution',
  state: 'status',
  scope: 'livelihood:write',
  commands: [
    create('registerMedicalInstitution', '登记医疗机构 · register an institution', {
      to: 'OPEN',
      documentNo: 'optional',
      input: {
        code: code(null, '机构代码 · code'),
        name: text('名称 · name'),
        tier: choice(InstitutionTier, '层级 · tier'),
        region: foreign('Region', 'code', '所在区划 · division'),
        address: text('地址 · address', { nullable: true }),
      },
      rules: [divisionIsValid],
      make: (input) => ({ ...input, communityHospital: false }),
    }),
    // Rule L6: a standard is counted with its day and its certifier, so the command asks for both.
    act('certifyMedicalInstitution', '认定达标 · certify the standard reached', {
      from: ['OPEN'],
      documentNo: 'required',
      input: {
        standard: choice(ServiceStandard, '达到的标准 · standard'),
        certifiedOn: day('达标日期 · certified on'),
        certifier: text('认定机关 · certified by'),
      },
      apply: (institution, input) => {
        institution.standard = input.standard;
        institution.certifiedOn = input.certifiedOn;
        institution.certifier = input.certifier;
      },
    }),
    act('recogniseCommunityHospital', '创建社区医院 · recognise as a community hospital', {
      from: ['OPEN'],
      documentNo: 'required',
      apply: (institution, _, { effectiveOn }) => {
        institution.communityHospital = true;
        institution.communityHospitalOn = effectiveOn;
      },
    }),
    act('closeMedicalInstitution', '停办 · close', { from: ['OPEN'], to: 'CLOSED', documentNo: 'required' }),
  ],
});
