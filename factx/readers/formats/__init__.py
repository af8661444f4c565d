"""The formats that need more than decoding: one file each, called by the extension that it reads.

Each has `documents(data, path, how)`, which gives the documents of a file's bytes and raises
InputError where there are none; `factx.readers` finds the files by their names.
"""
