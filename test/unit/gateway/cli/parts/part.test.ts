import { readConfig } from '../../../../../gateway/cli/src/config.js';
import { gatewayPart, subgraphPart } from '../../../../../gateway/cli/src/parts/part.js';
import { listSubgraphs } from '../../../../../gateway/cli/src/parts/subgraph.js';

const partsWith = (environment: Record<string, string>) => {
  const config = readConfig(environment);
  const subgraphs = listSubgraphs(config);
  return { gateway: gatewayPart(config, subgraphs), subgraph: subgraphPart(config, subgraphs, subgraphs[0]!) };
};

describe('the parts of a start', () => {
  it('get the young generation that is asked for, the gateway without being asked', () => {
    const { gateway, subgraph } = partsWith({});
    expect(gateway.nodeFlags).toEqual(['--enable-source-maps', '--max-semi-space-size=64']);
    expect(subgraph.nodeFlags).toEqual(['--enable-source-maps']);
    const asked = partsWith({ REDSAIL_GATEWAY_SEMI_SPACE_MB: '0', REDSAIL_SUBGRAPH_SEMI_SPACE_MB: '32' });
    expect(asked.gateway.nodeFlags).toEqual(['--enable-source-maps']);
    expect(asked.subgraph.nodeFlags).toEqual(['--enable-source-maps', '--max-semi-space-size=32']);
  });

  it('are told how many processes serve the port', () => {
    expect(partsWith({ REDSAIL_PROCESSES: 'auto' }).gateway.environment.REDSAIL_PROCESSES).toBe('auto');
  });
});
