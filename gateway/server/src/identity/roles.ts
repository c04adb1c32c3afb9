import { parse } from 'yaml';

/** The scopes of each role (schema/roles.yaml). */
export type RoleScopes = ReadonlyMap<string, readonly string[]>;

/** Roles the gateway itself relies on. */
export const PUBLIC_ROLE = 'public';
export const SERVICE_ROLE = 'service';

/**
 * @throws with the line's role or scope when the table is no mapping of roles to lists of `<thing>:<act>`, or a role the
 * gateway relies on is missing
 */
export function parseRoles(text: string): RoleScopes {
  const table: unknown = parse(text);
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    throw new Error('应为「角色: [权限]」的映射 · expected a mapping of roles to scopes');
  }
  const roles = new Map(Object.entries(table).map(([role, scopes]) => [role, parseScopes(role, scopes)]));
  for (const role of [PUBLIC_ROLE, SERVICE_ROLE]) {
    if (!roles.has(role)) throw new Error(`缺少角色 ${role} · the role ${role} is missing`);
  }
  return roles;
}

function parseScopes(role: string, scopes: unknown): readonly string[] {
  if (!Array.isArray(scopes)) throw new Error(`角色 ${role} 应为权限列表 · the role ${role} should be a list of scopes`);
  const odd = scopes.find((scope) => typeof scope !== 'string' || !/^[a-z][a-z-]*:[a-z][a-z-]*$/.test(scope));
  if (odd !== undefined) {
    throw new Error(`角色 ${role} 的权限 ${JSON.stringify(odd)} 应形如 person:read · a scope of ${role} should look like person:read`);
  }
  return Object.freeze([...new Set(scopes as string[])]);
}

/** What a caller with these roles may do; a role that is not in the table is the caller's to check first. */
export const scopesOf = (table: RoleScopes, roles: readonly string[]): readonly string[] => [
  ...new Set(roles.flatMap((role) => table.get(role) ?? [])),
];
