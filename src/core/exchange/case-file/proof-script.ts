/**
 * `periksa-bukti.py`: checks a proof that something is in the record (C2SP tlog-proof) with nothing
 * but Python's standard library: Merkle tree of RFC 6962, signatures of RFC 8032 (Ed25519). Short
 * enough to be read through by whoever has to trust it.
 */
export const proofScript = String.raw`#!/usr/bin/env python3
"""Memeriksa bukti catatan (.tlog-proof) tanpa Tanggap. Perlu Python 3.8 atau lebih baru, tanpa pustaka lain.

  python3 periksa-bukti.py BUKTI.tlog-proof SIDIK KUNCI

SIDIK: 64 angka heksadesimal (halaman laporan, atau "sidik" terakhir dalam catatan/peristiwa.json).
KUNCI: kunci pemeriksa dari instansi, diperoleh lewat jalan lain daripada buktinya.
Kode keluar: 0 bila terbukti, 1 bila tidak.
"""
import base64
import hashlib
import sys

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()


def add(one, two):
    (x1, y1, z1), (x2, y2, z2) = one, two
    z, x, y = z1 * z2 % P, x1 * x2 % P, y1 * y2 % P
    k = D * x * y % P
    less, more = (z * z - k) % P, (z * z + k) % P
    return z * less * ((x1 + y1) * (x2 + y2) - x - y) % P, z * more * (x + y) % P, less * more % P


def times(number, point):
    result = (0, 1, 1)
    while number:
        if number & 1:
            result = add(result, point)
        point, number = add(point, point), number >> 1
    return result


def point(encoded):
    y = int.from_bytes(encoded, 'little') & (2 ** 255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P:
        raise ValueError('bukan titik kurva')
    return P - x if x & 1 != encoded[31] >> 7 else x, y, 1


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))


def signed_by(public, text, signature):
    first, scalar = signature[:32], int.from_bytes(signature[32:], 'little')
    challenge = int.from_bytes(hashlib.sha512(first + public + text).digest(), 'little') % ORDER
    (x1, y1, z1), (x2, y2, z2) = times(scalar, BASE), add(point(first), times(challenge, point(public)))
    return scalar < ORDER and (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0


def root_of(leaf, index, size, path):
    at, last, node = index, size - 1, leaf
    for beside in path:
        if last == 0:
            raise ValueError('jalurnya terlalu panjang')
        if at & 1 or at == last:
            node = sha256(b'\1', beside, node)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            node = sha256(b'\1', node, beside)
        at, last = at >> 1, last >> 1
    return node if last == 0 and index < size else None


def main(proof, entry, key):
    name, key_id, encoded = key.split('+', 2)
    public = base64.b64decode(encoded)[1:]
    head, note, signatures = open(proof, encoding='utf-8').read().split('\n\n')
    kind, *lines = [line for line in head.split('\n') if not line.startswith('extra ')]
    origin, size, root = note.split('\n')[:3]
    if kind != 'c2sp.org/tlog-proof@v1' or origin != name:
        return 'bukan bukti dari catatan ' + name
    theirs = [base64.b64decode(line.split(' ')[2]) for line in signatures.strip().split('\n') if line.split(' ')[1] == name]
    if not any(one[:4].hex() == key_id and signed_by(public, (note + '\n').encode(), one[4:]) for one in theirs):
        return 'tidak ditandatangani dengan kunci itu'
    path = [base64.b64decode(line) for line in lines[1:]]
    found = root_of(sha256(b'\0', bytes.fromhex(entry)), int(lines[0].split(' ')[1]), int(size), path)
    return None if found == base64.b64decode(root) else 'sidik itu tidak ada di tempat yang disebut bukti'


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        wrong = main(*sys.argv[1:])
    except (OSError, ValueError, IndexError) as error:
        wrong = 'tidak dapat dibaca: ' + str(error)
    print('TERBUKTI: ada dalam catatan yang ditandatangani.' if wrong is None else 'TIDAK TERBUKTI: ' + wrong)
    sys.exit(0 if wrong is None else 1)
`;
