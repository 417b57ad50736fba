"""Reads the variables of a TensorFlow SavedModel without TensorFlow.

``variables.index`` is a sorted table (LevelDB's format) from a variable's name to a ``BundleEntryProto``: type, shape,
and where its bytes stand in ``variables.data-00000-of-00001``. Formats: tensorflow/core/protobuf/tensor_bundle.proto
and LevelDB's doc/table_format.md. Only what such a file of float32 variables in one shard needs is read."""

import os
import struct

import numpy

MAGIC, FOOTER, FLOAT = 0xdb4775248b80fb57, 48, 1


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def handle(data, at):
    """A block's (offset, size) and where the next handle starts."""
    offset, at = varint(data, at)
    size, at = varint(data, at)
    return (offset, size), at


def entries(data, block):
    """Keys and values of a block; a key shares a prefix with the one before it."""
    offset, size = block
    if data[offset + size] != 0:
        raise ValueError("the table's blocks are compressed")
    restarts = struct.unpack_from("<I", data, offset + size - 4)[0]
    at, end, key = offset, offset + size - 4 * (restarts + 1), b""
    while at < end:
        shared, at = varint(data, at)
        own, at = varint(data, at)
        length, at = varint(data, at)
        key = key[:shared] + data[at:at + own]
        yield key, data[at + own:at + own + length]
        at += own + length


def fields(message):
    """(number, value) of a protocol buffer's fields; nested messages as bytes."""
    at = 0
    while at < len(message):
        tag, at = varint(message, at)
        kind = tag & 7
        if kind == 0:
            value, at = varint(message, at)
        elif kind == 2:
            length, at = varint(message, at)
            value, at = message[at:at + length], at + length
        elif kind == 5:
            value, at = message[at:at + 4], at + 4
        else:
            raise ValueError(f"a field of wire type {kind}")
        yield tag >> 3, value


def variables(folder):
    """All float32 variables of a SavedModel's folder, by name; mapped from the file, not read at once."""
    with open(os.path.join(folder, "variables", "variables.index"), "rb") as file:
        table = file.read()
    if struct.unpack_from("<Q", table, len(table) - 8)[0] != MAGIC:
        raise ValueError("not a table: " + folder)
    _, at = handle(table, len(table) - FOOTER)
    index, _ = handle(table, at)
    data = numpy.memmap(os.path.join(folder, "variables", "variables.data-00000-of-00001"), numpy.uint8, "r")
    found = {}
    for _, block in entries(table, index):
        for key, value in entries(table, handle(block, 0)[0]):
            entry = dict(fields(value))
            if key and entry.get(1) == FLOAT:
                shape = [dict(fields(size)).get(1, 0) for number, size in fields(entry.get(2, b"")) if number == 2]
                offset = entry.get(4, 0)
                found[key.decode()] = data[offset:offset + entry[5]].view(numpy.float32).reshape(shape)
    return found
