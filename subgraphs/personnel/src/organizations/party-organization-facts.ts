import type { Ask } from '@redsail/kit';

/** What personnel's rules have to know of a party organisation, which organizations owns. Null: there is none with that code. */
export interface PartyOrganizationFacts {
  readonly kind: string;
  readonly status: string;
  readonly region: { readonly code: string; readonly level: string } | null;
}

const DOCUMENT = `query PartyOrganizationFacts($code: String!) {
  partyOrganization(code: $code) { kind status region { code level } }
}`;

/** Asks organizations, through the gateway and before the transaction. */
export async function askPartyOrganization(ask: Ask, code: string): Promise<{ organization: PartyOrganizationFacts | null }> {
  const { partyOrganization } = await ask<{ partyOrganization: PartyOrganizationFacts | null }>(DOCUMENT, { code });
  return { organization: partyOrganization };
}

/** The answer, as the rules of a command find it among the facts. */
export const organizationIn = (facts: Readonly<Record<string, unknown>>): PartyOrganizationFacts | null =>
  (facts.organization as PartyOrganizationFacts | null | undefined) ?? null;

const TEMPORARY = ['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE'];
/** Set up for a purpose or appointed: nobody belongs to one formally (rule P2; a members' group is no level of the branch tree). */
const FOR_A_PURPOSE = ['FUNCTIONAL_BRANCH', 'RED_SAIL_BRANCH', 'MEMBERS_GROUP'];
/** It works: an organisation that is only planned, or is no more, takes nobody in. */
const WORKING = ['ACTIVE', 'ELECTION_DUE'];
/** A temporary organisation gathers its members while it is drafted and approved, and while it runs (rule O4 counts them). */
const GATHERING = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVE'];

export const isTemporary = (organization: PartyOrganizationFacts): boolean => TEMPORARY.includes(organization.kind);
export const isForAPurpose = (organization: PartyOrganizationFacts): boolean => FOR_A_PURPOSE.includes(organization.kind);
export const isWorking = (organization: PartyOrganizationFacts): boolean => WORKING.includes(organization.status);
export const isGathering = (organization: PartyOrganizationFacts): boolean => GATHERING.includes(organization.status);
