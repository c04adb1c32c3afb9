import { count, text } from './decorators.js';

/** What every record has. `id` is opaque and global; `version` counts the changes and guards against lost updates. */
export abstract class Entity {
  @text('标识 · opaque global id', { filter: true }) id!: string;
  @count('版本 · version, from 1; a command states the one it saw', { filter: false }) version!: number;
}

/** Type of a `many` property: nothing is stored, the connection is resolved in the graph. */
export type Many = never;
