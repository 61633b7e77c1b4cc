#!/bin/sh
# Builds the small guests that tests read and run, and what GNU binutils say about them. Made with gcc and binutils for
# aarch64-linux-gnu of Debian (gcc 12.2, binutils 2.40); needed again only when a source here changes.
set -e
cd "$(dirname "$0")"
for dwarf in 4 5; do
    for source in start.S sum.c square.c; do
        aarch64-linux-gnu-gcc -gdwarf-$dwarf -O1 -fno-omit-frame-pointer -mno-outline-atomics -fdebug-prefix-map="$PWD"=. \
            -ffreestanding -fno-pic -c -o "${source%.*}.o" $source
    done
    aarch64-linux-gnu-gcc -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-Ttext=0x40080000 \
        -Wl,-Tdata=0x40090000 -o squares-dwarf$dwarf.elf start.o sum.o square.o
    rm start.o sum.o square.o
    aarch64-linux-gnu-objdump -d squares-dwarf$dwarf.elf | sed -n 's/^ *\([0-9a-f]*\):\t.*/\1/p' >addresses
    aarch64-linux-gnu-addr2line -s -e squares-dwarf$dwarf.elf <addresses | sed 's/ (discriminator.*//' >lines
    paste -d ' ' addresses lines >squares-dwarf$dwarf.lines
    rm addresses lines
done
aarch64-linux-gnu-nm -n squares-dwarf5.elf >squares.map
