import type { Refusal } from '@redsail/kit';
import { isTemporary } from '../party-organization/kinds.js';

/**
 * O6: a temporary organisation does not admit or discipline members, collect dues, elect congress delegates or hold a term
 * election (standards S1e). Admission and discipline are personnel's commands; it asks for the kind. The election is ours.
 */
export function o6Refusal(kind: string): (Refusal & { readonly rule: 'O6' }) | undefined {
  if (!isTemporary(kind)) return undefined;
  return {
    rule: 'O6',
    field: 'id',
    zh: '临时党组织不发展党员、不处分党员、不收缴党费、不选举代表、不进行换届；书记由审批党组织任命',
    en: 'a temporary organisation does not admit or discipline members, collect dues, elect delegates or hold elections; its approver appoints its officers',
  };
}
