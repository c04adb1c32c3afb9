/** The signed Principal travels from the gateway to a subgraph in this header, and in no other. */
export const PRINCIPAL_HEADER = 'x-redsail-principal';
/** Names one request through the gateway, the subgraphs and their logs. */
export const REQUEST_ID_HEADER = 'x-request-id';
/**
 * How many whole milliseconds are left for an answer, told to whoever is asked: nobody waits for one that comes later. A span and no
 * moment, since clocks of machines differ.
 */
export const DEADLINE_HEADER = 'x-redsail-deadline-ms';
/** A client says in it who it is. It is believed: a name is there to be counted under, and opens nothing. */
export const CLIENT_NAME_HEADER = 'x-client-name';
