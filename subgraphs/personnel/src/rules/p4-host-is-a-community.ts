import { refuse, rule } from '@redsail/kit';
import type { Deployment } from '../deployment/deployment.register.js';
import { isForAPurpose, isTemporary, isWorking, organizationIn } from '../organizations/party-organization-facts.js';

/** The host is the party organisation of a community or village (rule P4, catalogue row 118). */
export const p4HostIsACommunity = rule<Deployment>('P4', ({ facts, input }) => {
  const host = organizationIn(facts);
  if (!host) return refuse('host', `没有代码为 ${input.host} 的党组织`, `there is no party organisation with the code ${input.host}`);
  if (host.region?.level !== 'VILLAGE' || isTemporary(host) || isForAPurpose(host)) {
    return refuse('host', '接收方须为社区（村）党组织', 'the host is the standing party organisation of a community or village');
  }
  return isWorking(host)
    ? undefined
    : refuse(
        'host',
        `该党组织状态为 ${host.status}，不能接收下沉人员`,
        `the party organisation is ${host.status}; expected ACTIVE or ELECTION_DUE`,
      );
});
