/**
 * The editor's language services run in workers of their own. The bundle carries them (bundle-explorer.ts), so the page fetches
 * them from this gateway; left to itself the editor would load them from a public content network.
 */
const workerOf: Record<string, string> = {
  graphql: 'graphql.worker.js',
  json: 'json.worker.js',
};

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(new URL(workerOf[label] ?? 'editor.worker.js', import.meta.url), { type: 'module', name: label }),
  },
});
