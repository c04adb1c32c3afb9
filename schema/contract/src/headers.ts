/** The signed Principal travels from the gateway to a subgraph in this header, and in no other. */
export const PRINCIPAL_HEADER = 'x-redsail-principal';
/** Names one request through the gateway, the subgraphs and their logs. */
export const REQUEST_ID_HEADER = 'x-request-id';
