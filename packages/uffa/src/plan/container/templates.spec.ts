import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { containerTemplates } from './templates';

/** Bytes and SHA-1 of the plugin's own templates (behaviour-as-run.md 3). */
const measured = {
  batch: {
    dockerfile: [137, '3a1bd9b1369ec9aacc31d60bc5e292df6229e735'],
    lcpJson: [366, 'ae3848afc00473f0038fc322bf3b035fe6cd59c7'],
  },
  configuration: {
    dockerfile: [37, 'a45cf98e0a81436acf5fe3235a285b29b5978525'],
    lcpJson: [288, '30cfa864a2d97467a39e5865dc92fc5a5e51820a'],
  },
  frontend: {
    dockerfile: [53, '543c406d7e98fbd7a17ccd143a8c5f0b713716e2'],
    lcpJson: [581, 'eccac9b03ac353ba62e5a0cd724dbca21ad71502'],
  },
};

describe('containerTemplates', () => {
  it('are the bytes of the plugin’s own', () => {
    const hashed = Object.fromEntries(
      Object.entries(containerTemplates).map(([grouping, { dockerfile, lcpJson }]) => [
        grouping,
        { dockerfile: sizeAndHash(dockerfile), lcpJson: sizeAndHash(lcpJson) },
      ]),
    );
    expect(hashed).toEqual(measured);
  });

  it('leave microservices without', () => {
    expect(containerTemplates.microservice).toBeUndefined();
  });
});

function sizeAndHash(text: string): [number, string] {
  return [Buffer.byteLength(text), createHash('sha1').update(text).digest('hex')];
}
