import { ApproxNumber, defineSubgraph } from '@redsail/kit';
import { migrations } from '../migrations/index.js';
import { livelihoodSample } from '../sample/livelihood-sample.js';
import { careFacilityLifecycle } from './care/care-facility.commands.js';
import { CareFacility } from './care/care-facility.register.js';
import { serviceCircleCommands } from './circle/service-circle.commands.js';
import { ServiceCircle } from './circle/service-circle.register.js';
import { clinicEquipmentLifecycle, clinicLifecycle } from './clinic/clinic.commands.js';
import { clinicFields } from './clinic/clinic.fields.js';
import { clinicsMissingKit } from './clinic/clinic.queries.js';
import { Clinic } from './clinic/clinic.register.js';
import { ClinicEquipment } from './clinic/clinic-equipment.register.js';
import { ClinicSummary } from './clinic/equipped.js';
import { organizationExtension } from './extends/organization.js';
import { partyOrganizationExtension } from './extends/party-organization.js';
import { regionExtension } from './extends/region.js';
import { indicatorCommands, indicatorTargetCommands } from './indicator/indicator.commands.js';
import { PeriodMeasurement } from './indicator/by-period.js';
import { IndicatorPart } from './indicator/indicator-part.js';
import { indicatorTargetFields } from './indicator/indicator-target.fields.js';
import { indicatorFields } from './indicator/indicator.fields.js';
import { Indicator } from './indicator/indicator.register.js';
import { IndicatorTarget } from './indicator/indicator-target.register.js';
import { Measurement } from './indicator/measurement.js';
import { readingCommands } from './indicator/reading.commands.js';
import { Reading } from './indicator/reading.register.js';
import { medicalInstitutionLifecycle } from './institution/medical-institution.commands.js';
import { MedicalInstitution } from './institution/medical-institution.register.js';
import { LivelihoodItemPart } from './item/item-part.js';
import { itemSupportCommands } from './item/item-support.commands.js';
import { ItemSupport } from './item/item-support.register.js';
import { LivelihoodCompletion } from './item/livelihood-completion.js';
import { livelihoodItemLifecycle } from './item/livelihood-item.commands.js';
import { livelihoodItemFields } from './item/livelihood-item.fields.js';
import { livelihoodItemByNumber } from './item/livelihood-item.queries.js';
import { LivelihoodItem } from './item/livelihood-item.register.js';
import { milestoneCommands } from './milestone/milestone.commands.js';
import { Milestone } from './milestone/milestone.register.js';
import { ConsistencyRemark } from './programme/consistency-remark.js';
import { livelihoodProgrammeCommands } from './programme/livelihood-programme.commands.js';
import { livelihoodProgrammeFields } from './programme/livelihood-programme.fields.js';
import { livelihoodProgrammeOfYear } from './programme/livelihood-programme.queries.js';
import { LivelihoodProgramme } from './programme/livelihood-programme.register.js';
import { Comparison } from './published/comparison.js';
import { publishedFigureCommands } from './published/published-figure.commands.js';
import { publishedFigureFields } from './published/published-figure.fields.js';
import { publishedComparisons } from './published/published-figure.queries.js';
import { PublishedFigure } from './published/published-figure.register.js';
import { renewalProgrammeCommands, renewalProjectLifecycle } from './renewal/renewal.commands.js';
import { renewalProgrammeFields, renewalProjectFields } from './renewal/renewal.fields.js';
import { RenewalProgramme } from './renewal/renewal-programme.register.js';
import { RenewalProject } from './renewal/renewal-project.register.js';
import { RenewalCategoryTotal, RenewalTotals } from './renewal/renewal-totals.js';

export const livelihood = defineSubgraph({
  name: 'livelihood',
  title: '民生 · livelihood',
  port: 4003,
  at: import.meta.url,
  registers: [
    LivelihoodProgramme,
    LivelihoodItem,
    Indicator,
    IndicatorTarget,
    Reading,
    RenewalProgramme,
    RenewalProject,
    Milestone,
    ItemSupport,
    Clinic,
    ClinicEquipment,
    MedicalInstitution,
    CareFacility,
    ServiceCircle,
    PublishedFigure,
  ],
  values: [
    ApproxNumber,
    ClinicSummary,
    Comparison,
    ConsistencyRemark,
    IndicatorPart,
    LivelihoodCompletion,
    LivelihoodItemPart,
    Measurement,
    PeriodMeasurement,
    RenewalCategoryTotal,
    RenewalTotals,
  ],
  lifecycles: [
    livelihoodProgrammeCommands,
    livelihoodItemLifecycle,
    itemSupportCommands,
    indicatorCommands,
    indicatorTargetCommands,
    readingCommands,
    milestoneCommands,
    renewalProgrammeCommands,
    renewalProjectLifecycle,
    clinicLifecycle,
    clinicEquipmentLifecycle,
    medicalInstitutionLifecycle,
    careFacilityLifecycle,
    serviceCircleCommands,
    publishedFigureCommands,
  ],
  extensions: [
    regionExtension,
    organizationExtension,
    partyOrganizationExtension,
    livelihoodProgrammeFields,
    livelihoodItemFields,
    indicatorFields,
    indicatorTargetFields,
    renewalProgrammeFields,
    renewalProjectFields,
    clinicFields,
    publishedFigureFields,
  ],
  queries: [livelihoodProgrammeOfYear, livelihoodItemByNumber, clinicsMissingKit, publishedComparisons],
  migrations,
  data: [{ register: PublishedFigure, file: 'data/published-figures.csv' }],
  sample: livelihoodSample,
});
