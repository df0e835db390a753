/**
 * `periksa-catatan.py`: checks a case file with nothing but Python's standard library. Plain
 * enough to be read through by whoever has to trust it.
 */
export const checkScript = String.raw`#!/usr/bin/env python3
"""Memeriksa berkas kasus ini tanpa Tanggap. Perlu Python 3.6 atau lebih baru, tanpa pustaka lain.

Jalankan di folder hasil ekstrak:  python3 periksa-catatan.py
Kode keluar: 0 bila semua sesuai, 1 bila ada yang tidak sesuai.
"""
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LIST = 'MANIFES.sha256'
# Ditaruh sistem operasi sendiri, bukan bagian berkas kasus.
LITTER = {'.DS_Store', 'Thumbs.db', 'desktop.ini'}
problems = []


def problem(text):
    problems.append(text)
    print('  TIDAK SESUAI: ' + text)


def place(path):
    return os.path.join(HERE, *path.split('/'))


def fingerprint(path):
    digest = hashlib.sha256()
    with open(path, 'rb') as file:
        for piece in iter(lambda: file.read(1024 * 1024), b''):
            digest.update(piece)
    return digest.hexdigest()


def read_json(path):
    with open(place(path), encoding='utf-8') as file:
        return json.load(file)


def check_list():
    print('1. Setiap berkas terhadap ' + LIST)
    with open(place(LIST), encoding='utf-8') as file:
        lines = [line.rstrip('\r\n') for line in file if line.strip()]
    listed = dict((line[66:], line[:64]) for line in lines)
    for path, expected in sorted(listed.items()):
        if not os.path.isfile(place(path)):
            problem(path + ' tidak ada')
        elif fingerprint(place(path)) != expected:
            problem(path + ' berubah')
    for folder, _, names in os.walk(HERE):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), HERE).replace(os.sep, '/')
            if path != LIST and path not in listed and name not in LITTER:
                problem(path + ' tidak tercantum dalam ' + LIST)
    print('   ' + str(len(listed)) + ' berkas tercantum')


def check_chain(log):
    print('2. Rantai peristiwa')
    before = '0' * 64
    for count, entry in enumerate(log['peristiwa'], 1):
        text = entry['sebelum'] + log['awalan'] + entry['isi'] + log['akhiran'] + str(entry['versi']) + '}'
        sealed = hashlib.sha256(text.encode('utf-8')).hexdigest()
        if entry['versi'] != count or entry['sebelum'] != before or entry['sidik'] != sealed:
            problem('peristiwa ke-' + str(count) + ': rantai putus di sini; sesudahnya tidak dapat dijamin')
            return
        before = entry['sidik']
    start = '{"agency":' + json.dumps(log['instansi'], ensure_ascii=False) + ',"event":'
    end = ',"stream":' + json.dumps('case/' + log['kasus'], ensure_ascii=False) + ',"version":'
    if log['awalan'] != start or log['akhiran'] != end:
        problem('awalan atau akhiran tidak sesuai dengan instansi dan kasus')
    print('   ' + str(len(log['peristiwa'])) + ' peristiwa; sidik terakhir ' + before)


def files_in(value):
    if isinstance(value, list):
        return [file for one in value for file in files_in(one)]
    if not isinstance(value, dict):
        return []
    if all(isinstance(value.get(key), str) for key in ('id', 'name', 'sha256', 'mediaType')) and isinstance(value.get('size'), int):
        return [value]
    return [file for one in value.values() for file in files_in(one)]


def check_files(log, evidence):
    print('3. Berkas yang disebut peristiwa')
    known = dict((file['id'], file) for file in evidence['berkas'])
    named = dict((file['id'], file) for entry in log['peristiwa'] for file in files_in(json.loads(entry['isi'])))
    for file in named.values():
        about = known.get(file['id'])
        if about is None or about['sha256'] != file['sha256'] or about['ukuran'] != file['size']:
            problem(file['name'] + ' (' + file['id'] + '): bukti.json tidak sama dengan catatan')
        elif about['tempat'] is None or not os.path.isfile(place(about['tempat'])):
            problem(file['name'] + ' (' + file['id'] + '): tidak ada dalam berkas kasus; keadaannya saat dibuat: ' + about['keadaan'])
        elif fingerprint(place(about['tempat'])) != file['sha256']:
            problem(about['tempat'] + ': isinya bukan yang dicatat; keadaannya saat berkas kasus dibuat: ' + about['keadaan'])
    print('   ' + str(len(named)) + ' berkas disebut')


def main():
    if hasattr(sys.stdout, 'reconfigure'):
        sys.stdout.reconfigure(errors='replace')
    try:
        check_list()
        log = read_json('catatan/peristiwa.json')
        check_chain(log)
        check_files(log, read_json('bukti.json'))
    except (OSError, ValueError, KeyError, TypeError) as error:
        problem('tidak dapat dibaca: ' + str(error))
    print('')
    if os.path.isfile(place(LIST)):
        print('SHA-256 ' + LIST + ': ' + fingerprint(place(LIST)))
        print('Cocokkan dengan yang tercatat di Tanggap pada riwayat kasus ("Berkas kasus dibuat").')
    if problems:
        print('HASIL: ' + str(len(problems)) + ' hal TIDAK SESUAI.')
        return 1
    print('HASIL: semua sesuai.')
    return 0


if __name__ == '__main__':
    sys.exit(main())
`;
