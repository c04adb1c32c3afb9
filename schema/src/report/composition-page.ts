import { ERRORS } from '@apollo/federation-internals';
import type { Page } from './rules-document.js';

const CANNOT_COMPOSE = {
  zh: '各子图合不成一张图：退出码 2。',
  en: 'The subgraphs do not make one graph: exit code 2.',
};

/** The page of an error that composition gives: its own explanation, in the words of the library that composes. */
export function compositionPage(code: string): Page | undefined {
  const found = Object.values(ERRORS).find((one) => one.code === code);
  return found && { code, title: { zh: '合成错误', en: 'an error of composition' }, text: [CANNOT_COMPOSE, same(found.description)] };
}

const same = (text: string) => ({ zh: text, en: text });
