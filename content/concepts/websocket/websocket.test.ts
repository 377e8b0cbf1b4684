import { expect, test } from 'vitest';
import { decoder, encode, endpoint, OPCODE } from './websocket.ts';
import type { Bytes, Frame } from './websocket.ts';

const bytes = (hex: string): Bytes => Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16));
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const KEY = bytes('37 fa 21 3d');

function decoded(stream: Bytes, size = stream.length): Frame[] {
  const frames: Frame[] = [];
  const take = decoder((frame) => frames.push(frame));
  for (let i = 0; i < stream.length; i += size) take(stream.slice(i, i + size));
  return frames;
}

function heard(name: 'client' | 'server', ...frames: Frame[]): string[] {
  const lines: string[] = [];
  const take = endpoint(name, (line) => lines.push(line));
  for (const frame of frames) take(encode(frame));
  return lines;
}

test('the examples of RFC 6455, section 5.7', () => {
  expect(encode({ opcode: OPCODE.text, payload: utf8('Hello') })).toEqual(bytes('81 05 48 65 6c 6c 6f'));
  expect(encode({ opcode: OPCODE.text, payload: utf8('Hello'), key: KEY })).toEqual(bytes('81 85 37 fa 21 3d 7f 9f 4d 51 58'));
  expect(encode({ opcode: OPCODE.text, payload: utf8('Hel'), final: false })).toEqual(bytes('01 03 48 65 6c'));
  expect(encode({ opcode: OPCODE.continuation, payload: utf8('lo') })).toEqual(bytes('80 02 6c 6f'));
  expect(encode({ opcode: OPCODE.ping, payload: utf8('Hello') })).toEqual(bytes('89 05 48 65 6c 6c 6f'));
  const binary = (length: number) => encode({ opcode: OPCODE.binary, payload: new Uint8Array(length) }).slice(0, -length);
  expect(binary(256)).toEqual(bytes('82 7e 01 00'));
  expect(binary(65_536)).toEqual(bytes('82 7f 00 00 00 00 00 01 00 00'));
});

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('what is encoded is decoded again, with a payload of %s', (length) => {
  const payload = Uint8Array.from({ length }, (_, i) => i % 251);
  for (const key of [undefined, KEY]) {
    for (const final of [true, false]) {
      const frame = { opcode: OPCODE.binary, payload, final, key };
      const [back] = decoded(encode(frame));
      expect(back).toEqual(frame);
    }
  }
});

test('the length takes the fewest bytes that hold it, and the key does not count', () => {
  const size = (length: number, key?: Bytes) => encode({ opcode: OPCODE.binary, payload: new Uint8Array(length), key }).length - length;
  expect([0, 125, 126, 65_535, 65_536].map((length) => size(length))).toEqual([2, 2, 4, 4, 10]);
  expect([0, 125, 126, 65_535, 65_536].map((length) => size(length, KEY))).toEqual([6, 6, 8, 8, 14]);
});

test('on the wire a masked payload does not show', () => {
  const payload = utf8('GET /ad.js HTTP/1.1');
  expect(String.fromCharCode(...encode({ opcode: OPCODE.text, payload }))).toContain('GET');
  expect(String.fromCharCode(...encode({ opcode: OPCODE.text, payload, key: KEY }))).not.toContain('GET');
});

test('frames are found however the stream is cut', () => {
  const frames: Frame[] = ['a', '', 'x'.repeat(200)].flatMap((text) => [undefined, KEY].map((key) => ({ opcode: OPCODE.text, payload: utf8(text), final: true, key })));
  const stream = Uint8Array.from(frames.flatMap((frame) => [...encode(frame)]));
  for (let size = 1; size <= stream.length; size++) expect(decoded(stream, size)).toEqual(frames);
});

test('a message may be cut inside a character, and be interrupted by a ping', () => {
  const [first, second] = [utf8('grü').slice(0, 3), utf8('grün').slice(3)];
  const lines = heard('client', { opcode: OPCODE.text, payload: first, final: false }, { opcode: OPCODE.ping, payload: utf8('!') }, { opcode: OPCODE.continuation, payload: second });
  expect(lines).toEqual(['client: has 3 bytes so far', 'client: is pinged', 'client: has the message "grün"']);
});

test('a server closes on what is not masked, a client on what is', () => {
  const [plain, masked] = [{ opcode: OPCODE.text, payload: utf8('hi') }, { opcode: OPCODE.text, payload: utf8('hi'), key: KEY }];
  expect(heard('server', plain, masked)).toEqual(['server: closes with 1002, a frame is not masked']);
  expect(heard('client', masked)).toEqual(['client: closes with 1002, a frame is masked']);
  expect(heard('server', masked)).toEqual(['server: has the message "hi"']);
  expect(heard('client', plain)).toEqual(['client: has the message "hi"']);
});
