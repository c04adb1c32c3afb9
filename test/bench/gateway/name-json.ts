// Loaded before the gateway when it is profiled. V8 adds the time of a built-in function to its caller's; under a JavaScript function of a
// name of its own, reading and writing JSON shows as what it is.
const { parse, stringify } = JSON;
const named = {
  JSON_parse: (...args: Parameters<typeof parse>) => parse(...args) as unknown,
  JSON_stringify: (...args: [unknown]) => stringify(...args),
};
JSON.parse = named.JSON_parse;
JSON.stringify = named.JSON_stringify as typeof stringify;
