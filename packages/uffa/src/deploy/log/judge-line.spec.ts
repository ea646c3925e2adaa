import { describe, expect, it } from 'vitest';
import { judge } from './judge-line';

const names = {
  symbolicNames: ['list_acme.com', 'list'],
  archive: 'list.zip',
  extensionIds: ['my.list', 'other'],
};
const deploying = judge(names, 'deploy');
const undeploying = judge(names, 'undeploy');
const prefix = '2026-11-21 08:00:00.000 INFO  [fileinstall-directory-watcher][BundleStartStopLogger:68] ';

describe('a line of the log', () => {
  it.each([
    `${prefix}STARTED list_7.4.13 [1459]`,
    `${prefix}STARTED list_acme.com_7.4.13 [1459]`,
    'STARTED list_7.4.13.u100 [1]',
    'STARTED list_7.4.13',
  ])('says that the project is started: %s', (line) => {
    expect(deploying(line)).toBe('done');
    expect(undeploying(line)).toBeUndefined();
  });

  it.each([
    'ERROR [watcher] Unable to install artifact: /opt/liferay/osgi/client-extensions/list.zip',
    'ERROR [watcher] Unable to start bundle: file:/opt/liferay/osgi/client-extensions/list.zip?x=y',
    'ERROR [Framework] FrameworkEvent ERROR list_7.4.13 [88]',
    'org.osgi.framework.BundleException: Could not resolve module: list [1459]',
    'ERROR [CETConfigurationFactory] Unable to activate client extension LXC:my.list for company 1',
  ])('says that the project has failed: %s', (line) => {
    expect(deploying(line)).toBe('failed');
    expect(undeploying(line)).toBeUndefined();
  });

  it('says that the project is stopped', () => {
    expect(undeploying(`${prefix}STOPPED list_7.4.13 [1459]`)).toBe('done');
    expect(deploying(`${prefix}STOPPED list_7.4.13 [1459]`)).toBeUndefined();
  });

  it.each([
    `${prefix}STARTED list2_7.4.13 [1]`,
    `${prefix}STARTED mylist_7.4.13 [1]`,
    `${prefix}STARTED list_other.com_7.4.13 [1]`,
    `${prefix}STARTED list_1.example.com_7.4.13 [1]`,
    `${prefix}STARTING list_7.4.13 [1]`,
    'ERROR [watcher] Unable to install artifact: /opt/liferay/osgi/client-extensions/my-list.zip',
    'ERROR [watcher] Unable to install artifact: /opt/liferay/osgi/client-extensions/list.zip-old',
    'WARN [watcher] list.zip is slow',
    'Could not resolve module: list2 [1459]',
    'ERROR Unable to activate client extension LXC:my.list-2 for company 1',
    'ERROR Unable to activate client extension LXC:myxlist for company 1',
    '',
  ])('says nothing of the project: %s', (line) => {
    expect(deploying(line)).toBeUndefined();
  });

  it('does not take a project without client extensions for every one', () => {
    const line = 'ERROR Unable to activate client extension LXC:a for company 1';
    expect(judge({ ...names, extensionIds: [] }, 'deploy')(line)).toBeUndefined();
  });
});
