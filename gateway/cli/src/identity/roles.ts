import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Config } from '../config.js';
import { badInput } from '../problem.js';

export interface Role {
  readonly name: string;
  /** What the file says beside it: `组织部干部 · organisation-department officer`. */
  readonly title: string;
  readonly scopes: readonly string[];
}

/** Departments act under it on each other's behalf; no person may. */
export const SERVICE_ROLE = 'service';

/** The roles of schema/roles.yaml, in its order. */
export function readRoles(config: Config): readonly Role[] {
  const file = join(config.root, 'schema/roles.yaml');
  try {
    const document = parseDocument(readFileSync(file, 'utf8'));
    if (!isMap(document.contents)) throw new Error('a role → list of scopes is expected');
    return document.contents.items.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : String(key),
      title: (isNode(value) && value.commentBefore?.trim()) || '',
      scopes: isSeq(value) ? (value.toJSON() as string[]) : [],
    }));
  } catch (error) {
    throw badInput(`${file} 无法读取：${(error as Error).message}`, `${file} cannot be read: ${(error as Error).message}`);
  }
}
