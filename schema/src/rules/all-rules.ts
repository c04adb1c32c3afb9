import type { ChangeRule } from './change-rule.js';
import { argumentAdded } from './argument-added.js';
import { argumentDefaultChanged } from './argument-default-changed.js';
import { argumentLostByIntersection } from './argument-lost-by-intersection.js';
import { argumentRemoved } from './argument-removed.js';
import { argumentTypeChanged } from './argument-type-changed.js';
import { argumentWidened } from './argument-widened.js';
import { boundaryBecameNonNull } from './boundary-became-non-null.js';
import { contractAdded } from './contract-added.js';
import { contractGained } from './contract-gained.js';
import { contractRemoved } from './contract-removed.js';
import { contractLost } from './contract-lost.js';
import { deprecated } from './deprecated.js';
import { deprecationChanged } from './deprecation-changed.js';
import { deprecationWithdrawn } from './deprecation-withdrawn.js';
import { descriptionChanged } from './description-changed.js';
import { directiveAdded } from './directive-added.js';
import { directiveChanged } from './directive-changed.js';
import { directiveNarrowed } from './directive-narrowed.js';
import { directiveRemoved } from './directive-removed.js';
import { entityUnresolvable } from './entity-unresolvable.js';
import { enumValueAddedToInput } from './enum-value-added-to-input.js';
import { enumValueAddedToOutput } from './enum-value-added-to-output.js';
import { enumValueLostByIntersection } from './enum-value-lost-by-intersection.js';
import { enumValueRemoved } from './enum-value-removed.js';
import { fieldAdded } from './field-added.js';
import { fieldBecameNonNull } from './field-became-non-null.js';
import { fieldBecameNullable } from './field-became-nullable.js';
import { fieldHidden } from './field-hidden.js';
import { fieldMoved } from './field-moved.js';
import { fieldOverridden } from './field-overridden.js';
import { fieldRemoved } from './field-removed.js';
import { removedBeforeItsDay } from './removed-before-its-day.js';
import { fieldTypeChanged } from './field-type-changed.js';
import { inputFieldAdded } from './input-field-added.js';
import { inputFieldDefaultChanged } from './input-field-default-changed.js';
import { inputFieldLostByIntersection } from './input-field-lost-by-intersection.js';
import { inputFieldRemoved } from './input-field-removed.js';
import { inputFieldTypeChanged } from './input-field-type-changed.js';
import { inputFieldWidened } from './input-field-widened.js';
import { interfaceAdded } from './interface-added.js';
import { interfaceRemoved } from './interface-removed.js';
import { keyAdded } from './key-added.js';
import { keyBecameResolvable } from './key-became-resolvable.js';
import { keyBecameUnresolvable } from './key-became-unresolvable.js';
import { keyChanged } from './key-changed.js';
import { keyRemoved } from './key-removed.js';
import { operationBroken } from './operation-broken.js';
import { overrideWithdrawn } from './override-withdrawn.js';
import { planCheaper } from './plan-cheaper.js';
import { planCostlier } from './plan-costlier.js';
import { providesChanged } from './provides-changed.js';
import { requiredArgumentAdded } from './required-argument-added.js';
import { requiredInputFieldAdded } from './required-input-field-added.js';
import { requiresChanged } from './requires-changed.js';
import { resolverAdded } from './resolver-added.js';
import { resolverRemoved } from './resolver-removed.js';
import { rootTypeChanged } from './root-type-changed.js';
import { scalarRespecified } from './scalar-respecified.js';
import { scopeLoosened } from './scope-loosened.js';
import { scopeTightened } from './scope-tightened.js';
import { shareableAdded } from './shareable-added.js';
import { shareableRemoved } from './shareable-removed.js';
import { subgraphAdded } from './subgraph-added.js';
import { subgraphAddressChanged } from './subgraph-address-changed.js';
import { subgraphRemoved } from './subgraph-removed.js';
import { typeAdded } from './type-added.js';
import { typeHidden } from './type-hidden.js';
import { typeKindChanged } from './type-kind-changed.js';
import { typeRemoved } from './type-removed.js';
import { typeUnreachable } from './type-unreachable.js';
import { unionMemberAdded } from './union-member-added.js';
import { unionMemberRemoved } from './union-member-removed.js';

/** Every rule, by what it is about: types, fields, arguments, inputs, enums, abstract types, the rest of the API, subgraphs, keys, who resolves what, access, contracts, operations. */
export const allRules: readonly ChangeRule[] = [
  typeRemoved,
  typeHidden,
  typeAdded,
  typeKindChanged,
  typeUnreachable,
  scalarRespecified,
  fieldRemoved,
  removedBeforeItsDay,
  fieldHidden,
  fieldAdded,
  fieldTypeChanged,
  fieldBecameNullable,
  fieldBecameNonNull,
  boundaryBecameNonNull,
  argumentRemoved,
  argumentLostByIntersection,
  argumentAdded,
  requiredArgumentAdded,
  argumentTypeChanged,
  argumentWidened,
  argumentDefaultChanged,
  inputFieldRemoved,
  inputFieldLostByIntersection,
  inputFieldAdded,
  requiredInputFieldAdded,
  inputFieldTypeChanged,
  inputFieldWidened,
  inputFieldDefaultChanged,
  enumValueRemoved,
  enumValueLostByIntersection,
  enumValueAddedToInput,
  enumValueAddedToOutput,
  unionMemberRemoved,
  unionMemberAdded,
  interfaceRemoved,
  interfaceAdded,
  rootTypeChanged,
  directiveRemoved,
  directiveNarrowed,
  directiveChanged,
  directiveAdded,
  deprecated,
  deprecationChanged,
  deprecationWithdrawn,
  descriptionChanged,
  subgraphRemoved,
  subgraphAdded,
  subgraphAddressChanged,
  keyRemoved,
  keyChanged,
  keyAdded,
  keyBecameUnresolvable,
  keyBecameResolvable,
  entityUnresolvable,
  shareableRemoved,
  shareableAdded,
  fieldOverridden,
  overrideWithdrawn,
  fieldMoved,
  resolverRemoved,
  resolverAdded,
  requiresChanged,
  providesChanged,
  scopeTightened,
  scopeLoosened,
  contractLost,
  contractGained,
  contractRemoved,
  contractAdded,
  operationBroken,
  planCostlier,
  planCheaper,
];
