import type { Bilingual } from './problem.js';

/** One sentence when both languages say it with the same sign: a command, a name, a type. What has several lines is told in one language, then in the other. */
export const both = ({ zh, en }: Bilingual): string => (zh === en ? zh : [zh, en].join(/\n/.test(zh + en) ? '\n' : ' · '));
