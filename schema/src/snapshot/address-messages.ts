import type { Problem } from '../report/problem.js';

/** What is said of a graph behind an address. `url` has neither query nor credentials, and no message tells a header's value. */

const expected = {
  zh: '以文本返回的超图或 API 模式，或可内省的 GraphQL 端点',
  en: 'a supergraph or API schema as text, or a GraphQL endpoint that can be introspected',
};

export const unreachable = (url: string, reason: string): Problem => ({
  code: 'UNREACHABLE',
  what: { zh: `${url} 无法连接（${reason}）`, en: `${url} cannot be reached (${reason})` },
  expected,
});

export const tooSlow = (url: string, seconds: number): Problem => ({
  code: 'UNREACHABLE',
  what: { zh: `${url} 在 ${seconds} 秒内没有答完`, en: `${url} did not answer in full within ${seconds} s` },
  expected,
});

export const tooLarge = (url: string, megabytes: number): Problem => ({
  code: 'TOO_LARGE',
  what: { zh: `${url} 的回答超过 ${megabytes} MB`, en: `the answer of ${url} is larger than ${megabytes} MB` },
  expected,
});

export const badStatus = (url: string, status: number): Problem => ({
  code: 'BAD_STATUS',
  what: { zh: `${url} 回答状态 ${status}`, en: `${url} answers with status ${status}` },
  expected: { zh: `200：${expected.zh}`, en: `200: ${expected.en}` },
  ...((status === 401 || status === 403) && {
    mend: { zh: '--header "authorization: Bearer …"', en: '--header "authorization: Bearer …"' },
  }),
});

export const redirected = (url: string, status: number, to: string): Problem => ({
  code: 'BAD_STATUS',
  what: { zh: `${url} 以状态 ${status} 指向 ${to}`, en: `${url} points elsewhere with status ${status}: ${to}` },
  expected: { zh: '直接作答的地址：请求头不会送往他处', en: 'the address that answers: headers are not sent on to another' },
  mend: { zh: `改用 ${to}`, en: `name ${to} instead` },
});

export const introspectionRefused = (url: string, said: string): Problem => ({
  code: 'NO_INTROSPECTION',
  what: { zh: `${url} 不答内省查询：${said}`, en: `${url} does not answer an introspection query: ${said}` },
  expected,
});

export const credentialsInUrl = (url: string): Problem => ({
  code: 'BAD_OPTION',
  what: { zh: `${url} 的地址中带有用户名或口令`, en: `the address of ${url} has a user name or password in it` },
  expected: { zh: '--header "authorization: Basic …"', en: '--header "authorization: Basic …"' },
});

export const badHeader = (position: number): Problem => ({
  code: 'BAD_OPTION',
  what: { zh: `第 ${position} 个 --header 不是请求头`, en: `--header number ${position} is no header` },
  expected: { zh: '--header name:value', en: '--header name:value' },
});
