import { crc32, deflateSync } from 'node:zlib';

/** The upper half of each channel of a colour; two colours that share them become one. */
const UPPER = 0xf0f0f000;

/**
 * Encodes opaque pixels (RGBA, in rows of the given width) as a PNG with a palette of at most 256
 * colours, which is enough for text on paper: https://www.w3.org/TR/png-3/
 * @throws if there are more.
 */
export function encodePng(pixels: Uint8Array, width: number): Buffer {
  const colours = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const height = pixels.length / 4 / width;
  // Each row begins with the number of its filter: 0, none.
  const rows = new Uint8Array((width + 1) * height);
  const indexes = new Map<number, number>();
  const palette: number[] = [];
  let [last, index, at] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const colour = colours.getInt32(at * 4);
      if (colour !== last) {
        last = colour;
        index = indexes.get(colour & UPPER) ?? indexes.size;
        if (index === indexes.size) {
          indexes.set(colour & UPPER, index);
          palette.push(...pixels.subarray(at * 4, at * 4 + 3));
        }
      }
      rows[at + y + 1] = index;
    }
  }
  if (indexes.size > 256)
    throw new Error(`A picture has ${indexes.size} colours, not 256 at most.`);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', Uint8Array.of()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
