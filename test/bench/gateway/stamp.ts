/** What makes every request of a run different: `#0000000042`, a whole JSON string of a form that nothing else in a request has. */
export const stamp = (request: number): string => `#${String(request).padStart(10, '0')}`;

/** A request as text without its stamps: the same for all requests that differ in nothing else. */
export const withoutStamp = (json: string): string => json.replace(/"#\d{10}"/g, '"#"');
