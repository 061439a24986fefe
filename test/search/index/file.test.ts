import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from '../../../src/search/index/build.ts';
import { loadIndex, saveIndex } from '../../../src/search/index/file.ts';
import { statementRow } from '../support/rows.ts';

const path = join(tmpdir(), `dixit-${process.pid}.vx`);

function segment() {
  const builder = new SegmentBuilder();
  builder.addStatement(statementRow({ content: 'The bank will hold its rate.', speaker_name: 'Ana Luk', cue: 'said' }));
  builder.addStatement(statementRow({ id: 2, content: 'It may not.', speaker_name: 'Bo Reed', kind: 'mixed' }));
  return builder.build();
}

const kept = () => ({ segment: segment(), edition: 2 ** 52 + 1, gone: Uint32Array.of(1) });

describe('the index file', () => {
  it('gives back what was saved', async () => {
    const saved = kept();
    await saveIndex(path, saved);
    const { segment, edition, gone } = loadIndex(path)!;
    expect(Buffer.from(segment.buffer)).toEqual(Buffer.from(saved.segment.buffer));
    expect({ edition, gone }).toEqual({ edition: saved.edition, gone: saved.gone });
  });

  it('of an earlier dixit is a segment alone, of no edition that is known', async () => {
    const saved = segment();
    new DataView(saved.buffer).setUint32(4, crc32(new Uint8Array(saved.buffer, 8)), true);
    writeFileSync(path, new Uint8Array(saved.buffer));
    expect(loadIndex(path)).toMatchObject({ edition: 0, gone: new Uint32Array() });
  });

  it('is not believed when cut short or longer than it says', async () => {
    await saveIndex(path, kept());
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        writeFileSync(path, whole.subarray(0, length));
        expect(loadIndex(path)).toBeNull();
      }),
      { numRuns: 60 },
    );
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(8)]));
    expect(loadIndex(path)).toBeNull();
  });

  it('is not believed when any byte of it is another', async () => {
    await saveIndex(path, kept());
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(whole);
        changed[at]! ^= change;
        writeFileSync(path, changed);
        expect(loadIndex(path)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is as good as missing when it is a folder or not there', () => {
    expect(loadIndex(tmpdir())).toBeNull();
    expect(loadIndex(join(tmpdir(), 'no-such-index.vx'))).toBeNull();
  });
});
