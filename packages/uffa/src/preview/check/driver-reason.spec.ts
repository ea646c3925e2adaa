import { expect, it } from 'vitest';
import { driverReason } from './driver-reason';

it.each([
  [
    'browserType.launch: Failed to launch: Error: spawn /x ENOENT\nCall log:\n  - <launching> /x',
    'Failed to launch: Error: spawn /x ENOENT',
  ],
  ['page.goto: net::ERR_ABORTED at http://127.0.0.1:1/', 'net::ERR_ABORTED at http://127.0.0.1:1/'],
  [
    'browserContext.newPage: Target page, context or browser has been closed',
    'Target page, context or browser has been closed',
  ],
  ['the page crashed', 'the page crashed'],
  ['index.html: page.goto: no', 'index.html: page.goto: no'],
])('takes the reason of %j without what Playwright adds', (message, reason) => {
  expect(driverReason(new Error(message))).toBe(reason);
});
