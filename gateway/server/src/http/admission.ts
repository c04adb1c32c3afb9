import type { Principal } from '@redsail/contract';
import type { FastifyRequest } from 'fastify';
import { PUBLIC_ROLE } from '../identity/roles.js';
import { addressKey, isLoopback } from '../limits/address-key.js';
import type { Judge } from '../limits/judge.js';
import type { Limit } from '../limits/limit.js';
import { createRateStore } from '../limits/rate-store.js';
import type { Refusal } from '../limits/refusal.js';
import { concurrency } from '../limits/rules/concurrency.js';
import { ratePerAddress } from '../limits/rules/rate-per-address.js';
import { ratePerPrincipal } from '../limits/rules/rate-per-principal.js';
import type { SharedStore } from '../shared-store/shared-store.js';
import type { Logger } from '../telemetry/log.js';

export type Admitted = Refusal | undefined;

/** What can be said of a request without reading it: how many there are of its kind. */
export interface Admission {
  /** Before anything else: is there room? */
  room(request: FastifyRequest): Admitted;
  /** A caller on this machine is not counted: a department, or a proxy in front, all of whose clients would count as one. */
  byAddress(request: FastifyRequest): Promise<Admitted>;
  byPrincipal(request: FastifyRequest, principal: Principal): Promise<Admitted>;
  /** Takes a place, to be given back by `leave`, unless there is none. A body that is sent slowly takes none until it is there. */
  enter(request: FastifyRequest): Admitted;
  leave(): void;
}

export function createAdmission({ settings, wants, judge }: Judge, shared: SharedStore | undefined, log: Logger): Admission {
  const addresses = createRateStore('address', settings['rate-per-address'].limit, shared);
  const principals = createRateStore('principal', settings['rate-per-principal'].limit, shared);
  let inFlight = 0;
  let noted = false;

  const held = (limit: Limit, found: number, retryMs: number, request: FastifyRequest): Admitted => {
    const refusal = judge(limit, found, request.logNotes);
    return refusal && { ...refusal, headers: { 'retry-after': String(Math.max(1, Math.ceil(retryMs / 1000))) } };
  };
  const noteHiddenClients = ({ headers }: FastifyRequest) => {
    if (noted || headers['x-forwarded-for'] === undefined) return;
    noted = true;
    log.warn(
      'a proxy on this machine forwards requests, but REDSAIL_TRUSTED_PROXIES does not name it: its clients are not counted by address',
    );
  };

  const room = (request: FastifyRequest) => held(concurrency, inFlight + 1, 1_000, request);

  return {
    room,
    async byAddress(request) {
      if (isLoopback(request.ip)) noteHiddenClients(request);
      else if (wants(ratePerAddress)) {
        const { found, resetMs } = await addresses(addressKey(request.ip));
        return held(ratePerAddress, found, resetMs, request);
      }
      return undefined;
    },
    async byPrincipal(request, { subject, roles }) {
      if (!wants(ratePerPrincipal) || isLoopback(request.ip) || roles.every((role) => role === PUBLIC_ROLE)) return undefined;
      const { found, resetMs } = await principals(subject);
      return held(ratePerPrincipal, found, resetMs, request);
    },
    enter(request) {
      // Over a limit that only warns the note was made by `room`, when the request arrived.
      const refusal = settings.concurrency.mode === 'enforce' ? room(request) : undefined;
      if (!refusal) inFlight += 1;
      return refusal;
    },
    leave() {
      inFlight -= 1;
    },
  };
}
