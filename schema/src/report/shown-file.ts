import { relative, sep } from 'node:path';

/** How a file is named to people and to CI: by its way from `folder`, with forward slashes on every system. */
export const shownFile = (file: string, folder: string): string => (relative(folder, file) || file).split(sep).join('/');

/** `schema/operations/portal/towns.graphql:12`. */
export const shownPlace = (file: string, line: number | undefined, folder: string): string =>
  `${shownFile(file, folder)}${line ? `:${line}` : ''}`;
