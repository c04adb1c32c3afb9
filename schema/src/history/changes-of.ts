import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { Compare, VersionChange } from './version.js';

/** What a version changes for clients, by their API alone. */
export const changesOf: Compare = async (before, after) => {
  const changes = await diff(buildSchema(before.api), buildSchema(after.api));
  return changes.map(({ type, path = 'schema', message, criticality }) => ({
    severity: SEVERITIES[criticality.level],
    rule: type.toLowerCase().replaceAll('_', '-'),
    coordinate: path,
    words: { zh: message, en: message },
  }));
};

const SEVERITIES: Readonly<Record<CriticalityLevel, VersionChange['severity']>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};
