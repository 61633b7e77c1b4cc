/** Rounds of ciphers and hash functions over vector registers: AES, SHA-1, SHA-2, SHA-3, and products of polynomials. */
@NullMarked
package worldswitch.emulator.cpu.semantics.cryptography;

import org.jspecify.annotations.NullMarked;
