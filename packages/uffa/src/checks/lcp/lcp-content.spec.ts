import { describe, expect, it } from 'vitest';
import { checkProject, shown } from '../../../test/check-project';
import { application } from '../../../test/snippets';

const element = 'a: {type: customElement, htmlElementName: a-b, urls: ["https://example.com/a.js"]}';

/** Codes with their places in LCP.json, of a project with this LCP.json. */
async function found(
  lcpJson: string,
  files: Readonly<Record<string, string>> = {},
  yaml = element,
): Promise<readonly string[]> {
  const diagnostics = await checkProject({ yaml, files: { ...files, 'LCP.json': lcpJson } });
  return diagnostics
    .filter(({ code }) => code.startsWith('lcp-'))
    .map((each) => shown(each).replace(' LCP.json', ''));
}

const dockerfile = (...ports: readonly string[]) => ({ Dockerfile: `FROM a\nEXPOSE ${ports.join(' ')}\n` });

describe('LCP.json', () => {
  it.each([
    '{}',
    '{"id": "__PROJECT_ID__", "memory": "__a.memory__", "scale": "__a.x__", "kind": "__a.kind__"}',
    '{"memory": 1e2, "cpu": 0.05, "scale": 0, "env": {"A": 1, "B": true, "C": null, "D": "x"}}',
    '{"loadBalancer": null, "livenessProbe": {}, "ports": [{"port": "80", "protocol": "TCP", "external": false}]}',
    '{"environments": {"infra": {"deploy": false}, "anything": {"memory": 512, "env": {}}}}',
    '{"kind": "CronJob", "schedule": "*/5 * * * *"}',
    '{"kind": "CronJob", "environments": {"prd": {"schedule": "@hourly"}}}',
    '{"kind": "CronJob", "schedule": "TZ=Europe/Berlin 0 1 * * MON-FRI"}',
    '{"kind": "StatefulSet", "podManagementPolicy": "Parallel", "volumes": {"data": "/data"}, "strategy": {"type": "Recreate"}}',
    '{"autoscale": {"cpu": 80, "memory": 80}, "publishNotReadyAddressesForCluster": false}',
    '{"readinessProbe": {"exec": {"command": ["cat", "/tmp/healthy"]}, "periodSeconds": 5}}',
    '{"__a.name__": 1, "env": {"__a.name__": "x"}}',
  ])('has nothing wrong in %s', async (lcpJson) => {
    expect(await found(lcpJson)).toEqual([]);
  });

  it.each([
    ['{"memori": 512}', ['lcp-property-misspelt 1:2']],
    ['{"Memory": 512}', ['lcp-property-misspelt 1:2']],
    [
      '{\n  "loadBalancer": {\n    "target": 80,\n    "targetport": 80}}',
      ['lcp-property-unknown 3:5', 'lcp-property-misspelt 4:5'],
    ],
    ['{"deploy": false}', ['lcp-property-misplaced 1:2']],
    [
      '{"environments": {"dev": {"scales": 2, "environments": {}}}}',
      ['lcp-property-misspelt 1:27', 'lcp-property-unknown 1:40'],
    ],
    ['{"environments": {"dev": true}}', ['lcp-value-of-wrong-kind 1:26']],
    ['{"memory": "512"}', ['lcp-value-of-wrong-kind 1:12']],
    ['{"cpu": [1]}', ['lcp-value-of-wrong-kind 1:9']],
    ['{"scale": 1.5}', ['lcp-value-of-wrong-kind 1:11']],
    ['{"env": {"A": ["b"]}}', ['lcp-value-of-wrong-kind 1:15']],
    ['{"ports": [443]}', ['lcp-value-of-wrong-kind 1:12']],
    ['{"loadBalancer": {"cdn": "no"}}', ['lcp-value-of-wrong-kind 1:26']],
    ['{"dependencies": "one"}', ['lcp-value-of-wrong-kind 1:18']],
    ['{"cpu": 64}', ['lcp-value-out-of-range 1:9']],
    ['{"cpu": 0}', ['lcp-value-out-of-range 1:9']],
    ['{"scale": -1}', ['lcp-value-out-of-range 1:11']],
    ['{"loadBalancer": {"targetPort": 80000}}', ['lcp-value-out-of-range 1:33']],
    ['{"memory": 4}', ['lcp-memory-tiny 1:12']],
    ['{"kind": "deployment"}', ['lcp-value-unknown 1:10']],
    ['{"kind": "Pod"}', ['lcp-value-unknown 1:10']],
    ['{"kind": "CronJob"}', ['lcp-schedule-missing 1:10']],
    ['{"kind": "CronJob", "schedule": "0 0 1 * * *"}', ['lcp-schedule-invalid 1:33']],
    ['{"constructor": 1}', ['lcp-property-unknown 1:2']],
  ])('finds what is wrong in %s', async (lcpJson, expected) => {
    expect(await found(lcpJson)).toEqual(expected);
  });

  it('holds its ports against the Dockerfile, each other and the address of the service', async () => {
    const balanced = '{"loadBalancer": {"targetPort": 3001}}';
    expect(await found(balanced, dockerfile('3000', '443'))).toEqual(['lcp-port-not-exposed 1:33']);
    expect(await found(balanced, dockerfile('3001/tcp'))).toEqual([]);
    expect(await found(balanced, dockerfile('$PORT'))).toEqual([]);
    const probed = '{"loadBalancer": {"targetPort": 3001},\n"livenessProbe": {"httpGet": {"port": 8081}}}';
    expect(await found(probed)).toEqual(['lcp-probe-port-differs 2:39']);
    expect(await found(probed, dockerfile('3001', '8081'))).toEqual([]);
    expect(await found(probed, {}, application.replace('localhost:1', 'localhost:8081'))).toEqual([]);
    expect(await found(probed.replace('{', '{"env": {"MANAGEMENT_PORT": "8081"}, '))).toEqual([]);
  });
});
