import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import type { ComposeTask } from './compose-worker.js';

export type SecondOpinion =
  | { readonly errors: readonly { readonly code: string; readonly message: string }[] }
  | { readonly errors?: undefined; readonly api: string };

// Run by heavy-worker.ts, compiled and as TypeScript (tests) alike: it imports nothing of its own package.
export function run(tasks: readonly ComposeTask[]): SecondOpinion {
  try {
    const result = composeServices(tasks.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
    if (!result.errors) return { api: result.publicSdl };
    return {
      errors: result.errors.map(({ message, extensions }) => ({ code: String(extensions['code'] ?? 'COMPOSITION_ERROR'), message })),
    };
  } catch (error) {
    // What it has not thought of it throws: that is an opinion as well.
    return { errors: [{ code: (error as Error).name, message: (error as Error).message.split('\n')[0]! }] };
  }
}
