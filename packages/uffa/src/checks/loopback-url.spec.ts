import { describe, expect, it } from 'vitest';
import { isLoopbackUrl } from './loopback-url';

describe('isLoopbackUrl', () => {
  it.each([
    'http://localhost:5173/main.js',
    'HTTPS://LocalHost/x',
    'http://127.0.0.1',
    'http://127.8.9.1:80',
    'http://[::1]:3000/',
    'http://[::]/',
    'http://0.0.0.0:8080',
    '//localhost/a.js',
    'http://shop.localhost?x',
    'http://localhost./a',
    'http://me:secret@localhost:3000/',
  ])('%s works on one machine only', (url) => {
    expect(isLoopbackUrl(url)).toBe(true);
  });

  it.each([
    'http://localhost.example.com',
    'https://acme.com/localhost',
    'main.js',
    'http://127.example.org',
    '/localhost',
    'https://example.com/?to=http://localhost/',
    'https://example.com/@localhost/a.js',
    'http://127.0.0.1.example.com/',
    'http://mylocalhost/',
  ])('%s may work elsewhere', (url) => {
    expect(isLoopbackUrl(url)).toBe(false);
  });
});
