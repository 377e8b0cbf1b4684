// WebSocket frames (RFC 6455): two bytes of header, up to eight more of length, a key if it is masked, and the payload. The bytes
// arrive in pieces that have nothing to do with frames, and a message may take several frames.

type Print = (line: string) => void;
export type Bytes = Uint8Array<ArrayBuffer>;
export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9 } as const;
export interface Frame {
  opcode: number;
  payload: Bytes;
  final?: boolean;
  key?: Bytes | undefined; // four bytes; a client has to mask what it sends, a server must not
}

/** Masks and unmasks: with the same key twice, all is as it was. */
const mask = (payload: Bytes, key: Bytes) => payload.map((byte, i) => byte ^ key[i % 4]!);

export function encode({ opcode, payload, final = true, key }: Frame): Bytes {
  const { length } = payload;
  const [short, size] = length < 126 ? [length, 0] : length < 0x1_0000 ? [126, 2] : [127, 8]; // the shortest form that will do
  const long = Array.from({ length: size }, (_, i) => Math.floor(length / 256 ** (size - 1 - i)) % 256);
  const header = [(final ? 0x80 : 0) | opcode, (key ? 0x80 : 0) | short, ...long];
  return Uint8Array.from([...header, ...(key ? [...key, ...mask(payload, key)] : payload)]);
}

/** Yields how many bytes it needs next, and is given just so many. */
function* frames(found: (frame: Frame) => void): Generator<number, never, Bytes> {
  for (;;) {
    const [first = 0, second = 0] = yield 2;
    const short = second & 0x7f;
    const length = short < 126 ? short : (yield short === 126 ? 2 : 8).reduce((sum, byte) => sum * 256 + byte, 0);
    const key = second & 0x80 ? yield 4 : undefined;
    const payload = yield length;
    found({ opcode: first & 0x0f, payload: key ? mask(payload, key) : payload, final: first >= 0x80, key });
  }
}

/** Takes a stream in pieces, cut anywhere. */
export function decoder(found: (frame: Frame) => void): (piece: Bytes) => void {
  const reader = frames(found);
  let needed = reader.next().value;
  let unread: number[] = [];
  return (piece) => {
    unread = [...unread, ...piece];
    while (unread.length >= needed) needed = reader.next(Uint8Array.from(unread.splice(0, needed))).value;
  };
}

/** One end of a connection: puts messages together from frames. */
export function endpoint(name: 'client' | 'server', print: Print): (piece: Bytes) => void {
  let message: number[] = [];
  let open = true;
  return decoder(({ opcode, payload, final, key }) => {
    if (!open) return;
    open = (name === 'server') === (key !== undefined);
    if (!open) return print(`${name}: closes with 1002, a frame is ${key ? 'masked' : 'not masked'}`);
    if (opcode === OPCODE.ping) return print(`${name}: is pinged`); // may come in the middle of a message
    message = [...message, ...payload];
    print(`${name}: has ${final ? `the message "${new TextDecoder().decode(Uint8Array.from(message))}"` : `${message.length} bytes so far`}`);
    if (final) message = [];
  });
}

export function tour(print: Print): void {
  const ends = { client: endpoint('client', print), server: endpoint('server', print) };
  const hex = (bytes: Bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const send = (to: keyof typeof ends, size: number, ...sent: Frame[]) => {
    const bytes = Uint8Array.from(sent.flatMap((frame) => [...encode(frame)]));
    for (let i = 0; i < bytes.length; i += size) {
      print(`wire: ${hex(bytes.slice(i, i + size))}`);
      ends[to](bytes.slice(i, i + size));
    }
  };
  const { continuation, text, binary, ping } = OPCODE;
  const [hello, hel, lo] = ['Hello', 'Hel', 'lo'].map((part) => new TextEncoder().encode(part)) as [Bytes, Bytes, Bytes];
  send('client', 99, { opcode: text, payload: hello });
  send('server', 99, { opcode: text, payload: hello, key: Uint8Array.of(0x37, 0xfa, 0x21, 0x3d) }); // a browser takes a new key at random for each
  send('client', 4, { opcode: text, payload: hel, final: false }, { opcode: ping, payload: lo }, { opcode: continuation, payload: lo });
  send('server', 99, { opcode: text, payload: hello });
  for (const length of [125, 126, 65_535, 65_536]) {
    print(`header: ${hex(encode({ opcode: binary, payload: new Uint8Array(length) }).slice(0, -length))} for ${length} bytes`);
  }
}

if (import.meta.main) tour(console.log);
